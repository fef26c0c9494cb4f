/** @jsxRuntime automatic */
import type { ReactNode } from 'react';
import type { MetaFields } from '../ask/operation-types.ts';
import type { Visit } from '../visit/visit.ts';

interface RecordNotesProperties {
  readonly meta: Pick<MetaFields, 'demonstration' | 'generated'>;
  readonly visit: Visit;
  /** Further things to know before reading, `null` where there is nothing to say. */
  readonly notes?: readonly (string | null)[];
}

/** What a reader must know of a record before reading it: that it is a demonstration, a short entry, cancelled. */
export function RecordNotes({ meta, visit, notes = [] }: RecordNotesProperties): ReactNode {
  const { record } = visit.text;
  const said = [
    ...notes,
    meta.generated ? record.sampleNote : meta.demonstration ? record.demonstrationNote : null,
  ].filter((note) => note !== null);
  return said.map((note) => (
    <p key={note} className="notice">
      {note}
    </p>
  ));
}
