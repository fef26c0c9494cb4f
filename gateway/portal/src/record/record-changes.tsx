/** @jsxRuntime automatic */
import type { ReactNode } from 'react';
import type { RegionFields } from '../ask/operation-types.ts';
import { Ticker } from '../parts/ticker.tsx';
import type { Visit } from '../visit/visit.ts';
import { RevisionList, type RevisionEntry } from './revision-list.tsx';

interface RecordChangesProperties {
  readonly id: string;
  readonly region: string;
  /** The latest revisions; null where they could not be asked for. */
  readonly revisions: readonly RevisionEntry[] | null;
  readonly regions: readonly RegionFields[] | null;
  readonly visit: Visit;
}

/** What has changed in a record: its latest revisions, and from now on each change as it happens, for whoever follows. */
export function RecordChanges({ id, region, revisions, regions, visit }: RecordChangesProperties): ReactNode {
  const { record } = visit.text;
  return (
    <section>
      <h2>{record.changes}</h2>
      {revisions === null || revisions.length === 0 ? (
        <p>{record.noHistory}</p>
      ) : (
        <RevisionList revisions={revisions} visit={visit} />
      )}
      <Ticker regions={regions ?? []} record={{ id, region }} visit={visit} />
    </section>
  );
}
