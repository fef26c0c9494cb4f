import { quote } from '../errors.ts';
import { newKey, type Reading } from '../write/reading.ts';
import type { OutcomeValue, RecordState } from '../write/record-state.ts';
import { readLine } from '../write/values/read-line.ts';
import { readReference } from '../write/values/read-reference.ts';
import { readText } from '../write/values/read-text.ts';
import type { OutcomeInput } from './outcome.input.ts';

/** What came out of it. One that was there keeps its id, so that it can be cited. */
export function readOutcome(
  given: OutcomeInput,
  reading: Reading,
  { parts }: Pick<RecordState, 'parts'>,
): OutcomeValue {
  const { id, kind, text, by, byLabel } = given;
  if (id != null && !parts.outcomes.some((outcome) => outcome.id === id)) {
    reading.at('id').problem('NOT_FOUND', `expected the id of an outcome of this record, got ${quote(id)}`);
  }
  const link = readReference(by, reading.at('by'), 'organization');
  return {
    // The id of the record comes in front when it is stored.
    id: id ?? `#${newKey()}`,
    kind,
    text: readText(text, reading.at('text'), { longest: 2_000, required: true }) ?? { de: '' },
    byOrganizationId: link.id,
    byOrganizationLabel: link.label,
    byLabel: readLine(byLabel, reading.at('byLabel'), { longest: 300 }),
  };
}

/** An id given twice would be one outcome in two places. */
export function outcomesTwice(outcomes: readonly OutcomeValue[]): number | null {
  const index = outcomes.findIndex(({ id }, at) => outcomes.findIndex((other) => other.id === id) !== at);
  return index < 0 ? null : index;
}
