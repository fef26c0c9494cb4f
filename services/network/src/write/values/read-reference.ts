import type { RecordKind } from '@verbund/schema';
import type { ReferenceInput } from '../../reference/reference.input.ts';
import type { Reading } from '../reading.ts';
import { readLine } from './read-line.ts';

const LONGEST_LABEL = 300;

/** A link to a record of this kind, or a bare name. */
export function readReference(
  given: ReferenceInput | null | undefined,
  reading: Reading,
  kind: RecordKind,
): { readonly id: string | null; readonly label: string | null } {
  if (given == null) return { id: null, label: null };
  return {
    id: given.id == null ? null : reading.at('id').id(kind, given.id),
    label: readLine(given.label, reading.at('label'), { longest: LONGEST_LABEL, required: true }),
  };
}
