/** @jsxRuntime automatic */
import type { ReactNode } from 'react';
import type { ConferenceRow } from '../../ask/operation-types.ts';
import { ConferenceList } from '../../parts/conference-list.tsx';
import type { Visit } from '../../visit/visit.ts';

interface RecentEventsProperties {
  /** Null where this part of the answer failed, which is not the same as none. */
  readonly upcoming: readonly ConferenceRow[] | null;
  readonly recent: readonly ConferenceRow[] | null;
  readonly visit: Visit;
}

/** The next events and the latest ones. */
export function RecentEvents({ upcoming, recent, visit }: RecentEventsProperties): ReactNode {
  const { start } = visit.text;
  return (
    <section>
      <h2>{visit.text.site.conferences}</h2>
      {(upcoming === null || recent === null) && <p className="empty">{visit.text.lists.noAnswer}</p>}
      {upcoming?.length === 0 && <p>{start.noUpcoming}</p>}
      <Few title={start.upcoming} rows={upcoming ?? []} visit={visit} />
      <Few title={start.recent} rows={recent ?? []} visit={visit} />
      <p>
        <a className="onward" href={visit.href('conferences')}>
          {start.allConferences}
        </a>
      </p>
    </section>
  );
}

interface FewProperties {
  readonly title: string;
  readonly rows: readonly ConferenceRow[];
  readonly visit: Visit;
}

function Few({ title, rows, visit }: FewProperties): ReactNode {
  if (rows.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ConferenceList rows={rows} visit={visit} heading="h4" layout="cards" />
    </>
  );
}
