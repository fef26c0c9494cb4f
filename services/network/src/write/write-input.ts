import type { Field } from './field.ts';
import type { Reading } from './reading.ts';
import type { RecordState } from './record-state.ts';
import type { RecordWriting } from './record-writing.ts';

/** The state with everything that was given: what is left out stays, null clears. For a new record nothing required may be missing. */
export function withInput<Content extends object, Input extends object>(
  writing: RecordWriting<Content, Input>,
  state: RecordState<Content>,
  input: Input,
  reading: Reading,
  isNew: boolean,
): RecordState<Content> {
  let written = state;
  for (const [name, field] of Object.entries<Field<Content, unknown>>(writing.fields)) {
    const given: unknown = input[name as keyof Input];
    const place = reading.at('input', name);
    if (given !== undefined) written = field.write(written, given, place);
    else if (isNew && field.required && !field.hasDefault)
      place.problem('REQUIRED', 'expected a value, got none');
  }
  return written;
}
