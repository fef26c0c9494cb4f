import { createHash } from 'node:crypto';
import type { FormField, FormValues } from './form-field.ts';
import { writeInput } from './write-input.ts';

/** A short mark of every top-level field as the form began with it. Travels in the form, so that only what was changed is sent. */
export type BaseMarks = Readonly<Record<string, string>>;

export function baseMarks(fields: readonly FormField[], values: FormValues): BaseMarks {
  const input = writeInput(fields, values);
  return Object.fromEntries(
    fields.map(({ name }) => [
      name,
      createHash('sha256').update(JSON.stringify(input[name])).digest('base64url').slice(0, 16),
    ]),
  );
}

/** The fields whose content is no longer what the form began with. */
export function changedFields(
  fields: readonly FormField[],
  values: FormValues,
  base: BaseMarks,
): readonly FormField[] {
  const now = baseMarks(fields, values);
  return fields.filter(({ name }) => now[name] !== base[name]);
}

/** Reads the marks a browser sent back. Without them everything counts as changed. */
export function readBaseMarks(text: string | null): BaseMarks {
  try {
    const marks: unknown = JSON.parse(text ?? '');
    if (typeof marks !== 'object' || marks === null) return {};
    return Object.fromEntries(
      Object.entries(marks).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
    );
  } catch {
    return {};
  }
}
