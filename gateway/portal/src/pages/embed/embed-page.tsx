/** @jsxRuntime automatic */
import { QueryReader } from '../../directory/query-reader.ts';
import { resolvePlace } from '../../directory/resolve-place.ts';
import { ConferenceList } from '../../parts/conference-list.tsx';
import { CoverageNote } from '../../parts/coverage-note.tsx';
import { contractLanguage } from '../../text/language.ts';
import type { Page } from '../../visit/page.ts';
import type { Visit } from '../../visit/visit.ts';
import { readConferenceFilter } from '../conferences/conference-filter.ts';

const MOST = 20;

/** Coming events with a selection, to be framed by an association's own site: no script, no navigation, no cookie. */
export async function embedPage(visit: Visit): Promise<Page> {
  const { lists, embed } = visit.text;
  const federation = (await visit.ask('FederationState', {})).data.regions ?? [];
  const reader = new QueryReader(visit);
  const place = await resolvePlace(reader, visit);
  const filter = await readConferenceFilter(reader, visit, federation, place.keys);
  const { data } = await visit.ask('ConferenceAgenda', {
    first: MOST,
    filter: { ...filter, from: visit.today },
    orderBy: { field: 'DATE', direction: 'ASC' },
    language: contractLanguage(visit.language),
    locale: visit.language,
  });
  const rows = data.conferences?.nodes ?? [];
  return {
    status: 200,
    title: lists.upcoming,
    navigation: null,
    crumbs: [],
    canonical: null,
    isEmbedded: true,
    content: (
      <>
        <h1>{lists.upcoming}</h1>
        {rows.length === 0 ? (
          <p>{data.conferences === null ? lists.noAnswer : lists.noUpcoming}</p>
        ) : (
          <ConferenceList rows={rows} visit={visit} heading="h2" />
        )}
        <CoverageNote
          coverage={data.conferences?.coverage}
          regions={data.regions ?? federation}
          visit={visit}
        />
        <p className="aside">
          <a href={visit.site.origin + visit.href('conferences')}>{embed.from(visit.text.site.name)}</a>
        </p>
      </>
    ),
  };
}
