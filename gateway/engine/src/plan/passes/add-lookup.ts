import type { LookupDraft, PlanContext } from '../plan-context.ts';

/**
 * The index of a look-up. References with the same selection on the same type share one, wherever they stand.
 * The text alone does not tell: a type name, for one, is never asked for.
 */
export function addLookup(context: PlanContext, draft: LookupDraft): number {
  const found = context.lookups.findIndex(
    (other) =>
      other.typeName === draft.typeName &&
      other.text === draft.text &&
      JSON.stringify(other.value) === JSON.stringify(draft.value),
  );
  if (found < 0) return context.lookups.push(draft) - 1;
  draft.into.forEach((path) => context.lookups[found]?.into.add(path));
  return found;
}
