import type { PlainSelection } from '../../plan/merged-selection.ts';

/** What the client selects of an object the host gave, such as coverage. */
export function plainShape(selection: PlainSelection, value: unknown): unknown {
  if (value === null || value === undefined) return null;
  if (Array.isArray(value)) return value.map((item) => plainShape(selection, item));
  const given = value as Readonly<Record<string, unknown>>;
  const out = Object.create(null) as Record<string, unknown>;
  for (const { responseKey, fieldName, selection: inner } of selection.outputs) {
    if (fieldName === '__typename') out[responseKey] = selection.typeName;
    else out[responseKey] = inner ? plainShape(inner, given[fieldName]) : (given[fieldName] ?? null);
  }
  return out;
}
