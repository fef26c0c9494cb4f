import { baseMarks, changedFields, type BaseMarks } from './base-values.ts';
import type { FormField, FormValues } from './form-field.ts';

/** Two versions of one record, brought together field by field. */
export interface JoinedVersions {
  readonly values: FormValues;
  /** Changed by the others alone: taken over. */
  readonly taken: readonly FormField[];
  /** Changed by both, to different things: ours stands in the form, theirs beside it. */
  readonly disputed: readonly FormField[];
}

/**
 * Joins what stands in the form with what the record is now. Nothing is lost: a field only the others changed becomes theirs, a field
 * we changed stays ours, and where both did, both are shown.
 */
export function joinVersions(
  fields: readonly FormField[],
  ours: FormValues,
  theirs: FormValues,
  base: BaseMarks,
): JoinedVersions {
  const byUs = new Set(changedFields(fields, ours, base));
  const byThem = new Set(changedFields(fields, theirs, base));
  const differing = new Set(changedFields(fields, ours, baseMarks(fields, theirs)));
  const taken = fields.filter((field) => byThem.has(field) && !byUs.has(field));
  return {
    values: { ...ours, ...Object.fromEntries(taken.map(({ name }) => [name, theirs[name] ?? ''])) },
    taken,
    disputed: fields.filter((field) => byThem.has(field) && byUs.has(field) && differing.has(field)),
  };
}
