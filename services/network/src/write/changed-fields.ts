import { isDeepStrictEqual } from 'node:util';
import type { RecordState } from './record-state.ts';
import type { Field } from './field.ts';
import type { RecordWriting } from './record-writing.ts';

/** Names of the fields in which two states differ, sorted: as they are named in inputs and answers. */
export function changedFields<Content extends object>(
  writing: RecordWriting<Content>,
  before: RecordState<Content>,
  after: RecordState<Content>,
): string[] {
  const fields = Object.entries(writing.fields as Readonly<Record<string, Field<Content, unknown>>>);
  const changed = fields
    .filter(([, field]) => !isDeepStrictEqual(field.valueIn(before), field.valueIn(after)))
    .map(([name]) => name);
  const about = ABOUT.filter((name) => before[name] !== after[name]);
  const said = isDeepStrictEqual(before.parts.statements, after.parts.statements) ? [] : ['statements'];
  return [...changed, ...about, ...said].sort();
}

const ABOUT = ['publication', 'visibility', 'confirmedAt'] as const;
