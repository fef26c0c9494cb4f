/** @jsxRuntime automatic */
import type { ConferenceOrder } from '../../ask/operation-types.ts';
import { askPage } from '../../directory/ask-page.ts';
import { DirectoryContent } from '../../directory/directory-content.tsx';
import { enumOptions, type FilterField } from '../../directory/filter-form.tsx';
import { umbrellaField } from '../../directory/umbrella-field.ts';
import { PlaceQuestion } from '../../directory/place-question.tsx';
import { QueryReader } from '../../directory/query-reader.ts';
import { resolvePlace } from '../../directory/resolve-place.ts';
import { FeedLinks } from '../../parts/feed-links.tsx';
import { ConferenceList } from '../../parts/conference-list.tsx';
import { contractLanguage } from '../../text/language.ts';
import type { Page } from '../../visit/page.ts';
import type { Visit } from '../../visit/visit.ts';
import { conferenceFields, readConferenceFilter, readListFilter } from './conference-filter.ts';

/** All events in one list, page by page, with every filter. */
export async function conferenceListPage(visit: Visit): Promise<Page> {
  const { lists } = visit.text;
  const federation = (await visit.ask('FederationState', {})).data.regions ?? [];
  const reader = new QueryReader(visit);
  const place = await resolvePlace(reader, visit);
  const umbrellas = await umbrellaField(visit);
  const filter = {
    ...(await readConferenceFilter(reader, visit, federation, place.keys)),
    ...readListFilter(reader, visit),
  };
  const words = { language: contractLanguage(visit.language), locale: visit.language };
  const { data, restarted } = await askPage(visit.query, (paging) =>
    visit.ask('ConferenceAgenda', { ...paging, ...words, filter, orderBy: readOrder(visit) }),
  );
  const regions = data.regions ?? federation;

  return {
    status: 200,
    title: lists.conferenceListTitle,
    navigation: 'conferences',
    crumbs: [{ label: lists.conferencesTitle, href: visit.href('conferences') }],
    canonical: visit.query.size === 0 ? visit.href('conferenceList') : null,
    content: (
      <DirectoryContent
        title={lists.conferenceListTitle}
        lead={lists.conferencesLead}
        route="conferenceList"
        noun="conferences"
        fields={[...conferenceFields(visit, regions, umbrellas), ...listFields(visit)]}
        kept={['host', 'project']}
        reader={reader}
        connection={data.conferences}
        regions={regions}
        restarted={restarted}
        visit={visit}
        places={(data.conferences?.nodes ?? []).flatMap((row) => row.venue?.municipality ?? [])}
        question={<PlaceQuestion place={place} route="conferenceList" visit={visit} />}
      >
        <ConferenceList rows={data.conferences?.nodes ?? []} visit={visit} heading="h3" />
        <FeedLinks visit={visit} />
      </DirectoryContent>
    ),
  };
}

/** With a text and no choice, the regions order by relevance. */
function readOrder(visit: Visit): ConferenceOrder | null {
  const order = visit.query.get('order');
  if (order === 'oldest') return { field: 'DATE', direction: 'ASC' };
  return order === 'newest' || !visit.query.get('q') ? { field: 'DATE', direction: 'DESC' } : null;
}

function listFields(visit: Visit): FilterField[] {
  const { lists } = visit.text;
  const searched = visit.query.get('q');
  return [
    {
      control: 'select',
      name: 'status',
      label: lists.status,
      none: lists.all,
      options: enumOptions('ConferenceStatus', visit),
    },
    { control: 'date', name: 'from', label: lists.from },
    { control: 'date', name: 'to', label: lists.to },
    {
      control: 'select',
      name: 'order',
      label: lists.order,
      none: searched ? lists.orderBest : lists.orderNewest,
      options: [
        ...(searched ? [{ value: 'newest', label: lists.orderNewest }] : []),
        { value: 'oldest', label: lists.orderOldest },
      ],
    },
  ];
}
