import type { RecordState } from '../write/record-state.ts';

/** A wording of one text. Contract: type `Translation`. */
export interface Translation {
  readonly path: readonly string[];
  readonly language: string;
  readonly text: string;
}

/** Columns of parts that stand one step deeper in the input. */
const STEPS: Readonly<Record<string, readonly string[]>> = { personFunction: ['person', 'function'] };

/** Every wording of a record that is not German, with its place in the input: what a form needs besides the German texts. */
export function translationsIn({ content, parts }: Pick<RecordState, 'content' | 'parts'>): Translation[] {
  return [...found(content, []), ...found(parts, [])];
}

function found(value: unknown, path: readonly string[]): Translation[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => found(item, [...path, String(index)]));
  if (typeof value !== 'object' || value === null) return [];
  const entries = Object.entries(value);
  if (typeof (value as { readonly de?: unknown }).de === 'string')
    return entries
      .filter(([language]) => language !== 'de')
      .map(([language, text]) => ({ path, language, text: String(text) }));
  return entries.flatMap(([name, part]) => found(part, [...path, ...(STEPS[name] ?? [name])]));
}
