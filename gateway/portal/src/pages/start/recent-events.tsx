/** @jsxRuntime automatic */
import type { ReactNode } from 'react';
import type { ConferenceRow } from '../../ask/operation-types.ts';
import { ConferenceList } from '../../parts/conference-list.tsx';
import type { Visit } from '../../visit/visit.ts';

interface RecentEventsProperties {
  readonly upcoming: readonly ConferenceRow[];
  readonly recent: readonly ConferenceRow[];
  readonly visit: Visit;
}

/** The next events and the latest ones. */
export function RecentEvents({ upcoming, recent, visit }: RecentEventsProperties): ReactNode {
  const { start } = visit.text;
  return (
    <section>
      <h2>{visit.text.site.conferences}</h2>
      {upcoming.length === 0 ? (
        <p>{start.noUpcoming}</p>
      ) : (
        <>
          <h3>{start.upcoming}</h3>
          <ConferenceList rows={upcoming} visit={visit} heading="h4" layout="cards" />
        </>
      )}
      {recent.length > 0 && (
        <>
          <h3>{start.recent}</h3>
          <ConferenceList rows={recent} visit={visit} heading="h4" layout="cards" />
        </>
      )}
      <p>
        <a className="onward" href={visit.href('conferences')}>
          {start.allConferences}
        </a>
      </p>
    </section>
  );
}
