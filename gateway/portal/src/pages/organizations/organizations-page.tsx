/** @jsxRuntime automatic */
import type {
  OrganizationFilter,
  OrganizationKind,
  OrganizationOrder,
  RegionFields,
  Topic,
} from '../../ask/operation-types.ts';
import { askPage } from '../../directory/ask-page.ts';
import { DirectoryContent } from '../../directory/directory-content.tsx';
import { enumOptions, type FilterField } from '../../directory/filter-form.tsx';
import { PlaceQuestion } from '../../directory/place-question.tsx';
import { QueryReader } from '../../directory/query-reader.ts';
import { readRecord } from '../../directory/read-record.ts';
import { readRegion, regionField } from '../../directory/region-field.ts';
import { resolvePlace } from '../../directory/resolve-place.ts';
import { OrganizationList } from '../../parts/organization-list.tsx';
import { regionNames } from '../../parts/region-name.ts';
import type { Page } from '../../visit/page.ts';
import type { Visit } from '../../visit/visit.ts';

/** The directory of organizations. */
export async function organizationsPage(visit: Visit): Promise<Page> {
  const { lists } = visit.text;
  const federation = (await visit.ask('FederationState', {})).data.regions ?? [];
  const reader = new QueryReader(visit);
  const place = await resolvePlace(reader, visit);
  const filter = await readFilter(reader, visit, federation, place.keys);
  const orderBy = readOrder(visit);
  const { data, restarted } = await askPage(visit.query, (paging) =>
    visit.ask('OrganizationDirectory', { ...paging, locale: visit.language, filter, orderBy }),
  );
  const regions = data.regions ?? federation;

  return {
    status: 200,
    title: lists.organizationsTitle,
    navigation: 'organizations',
    crumbs: [],
    canonical: visit.query.size === 0 ? visit.href('organizations') : null,
    content: (
      <DirectoryContent
        title={lists.organizationsTitle}
        lead={lists.organizationsLead}
        route="organizations"
        noun="organizations"
        fields={fields(visit, regions)}
        kept={['member']}
        reader={reader}
        connection={data.organizations}
        regions={regions}
        restarted={restarted}
        visit={visit}
        places={(data.organizations?.nodes ?? []).flatMap((row) =>
          row.sites.flatMap((site) => site.municipality ?? []),
        )}
        question={<PlaceQuestion place={place} route="organizations" visit={visit} />}
      >
        <OrganizationList
          rows={data.organizations?.nodes ?? []}
          regionName={regionNames(regions)}
          visit={visit}
        />
      </DirectoryContent>
    ),
  };
}

async function readFilter(
  reader: QueryReader,
  visit: Visit,
  regions: readonly RegionFields[],
  municipality: readonly string[] | null,
): Promise<OrganizationFilter> {
  const { lists } = visit.text;
  const text = reader.text('q', lists.search);
  const kind = reader.choice<OrganizationKind>('kind', 'OrganizationKind', lists.kind);
  const topic = reader.choice<Topic>('topic', 'Topic', lists.topic);
  const region = readRegion(reader, visit, regions);
  const member = await readRecord(reader, visit, 'member', 'organization', lists.memberOf);
  const includeShortEntries = reader.ticked('short', lists.shortEntry);
  return {
    ...(text === null ? {} : { text }),
    ...(kind === null ? {} : { kind: [kind] }),
    ...(topic === null ? {} : { topics: [topic] }),
    ...(region === null ? {} : { region }),
    ...(municipality === null ? {} : { municipality }),
    ...(member === null ? {} : { memberOf: { organization: member, includeUndated: true } }),
    ...(includeShortEntries ? { includeShortEntries } : {}),
  };
}

/** Without a choice the regions order by relevance where a text is given, else by name. */
function readOrder(visit: Visit): OrganizationOrder | null {
  const order = visit.query.get('order');
  if (order === 'name') return { field: 'NAME', direction: 'ASC' };
  return order === 'updated' ? { field: 'UPDATED_AT', direction: 'DESC' } : null;
}

function fields(visit: Visit, regions: readonly RegionFields[]): FilterField[] {
  const { lists } = visit.text;
  return [
    { control: 'search', name: 'q', label: lists.search, hint: lists.organizationSearchHint },
    {
      control: 'select',
      name: 'kind',
      label: lists.kind,
      none: lists.all,
      options: enumOptions('OrganizationKind', visit),
    },
    {
      control: 'select',
      name: 'topic',
      label: lists.topic,
      none: lists.all,
      options: enumOptions('Topic', visit),
    },
    regionField(visit, regions),
    { control: 'text', name: 'place', label: lists.place, hint: lists.placeHint },
    {
      control: 'select',
      name: 'order',
      label: lists.order,
      none: visit.query.get('q') ? lists.orderBest : lists.orderName,
      options: [
        ...(visit.query.get('q') ? [{ value: 'name', label: lists.orderName }] : []),
        { value: 'updated', label: lists.orderUpdated },
      ],
    },
    { control: 'checkbox', name: 'short', label: lists.shortEntries },
  ];
}
