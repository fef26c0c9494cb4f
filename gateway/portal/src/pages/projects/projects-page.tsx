/** @jsxRuntime automatic */
import type {
  ProjectFilter,
  ProjectKind,
  ProjectOrder,
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
import { ProjectList } from '../../parts/project-list.tsx';
import { regionNames } from '../../parts/region-name.ts';
import type { Page } from '../../visit/page.ts';
import type { Visit } from '../../visit/visit.ts';

/** The directory of projects. */
export async function projectsPage(visit: Visit): Promise<Page> {
  const { lists } = visit.text;
  const federation = (await visit.ask('FederationState', {})).data.regions ?? [];
  const reader = new QueryReader(visit);
  const place = await resolvePlace(reader, visit);
  const filter = await readFilter(reader, visit, federation, place.keys);
  const orderBy = readOrder(visit);
  const { data, restarted } = await askPage(visit.query, (paging) =>
    visit.ask('ProjectDirectory', { ...paging, locale: visit.language, filter, orderBy }),
  );
  const regions = data.regions ?? federation;

  return {
    status: 200,
    title: lists.projectsTitle,
    navigation: 'projects',
    crumbs: [],
    canonical: visit.query.size === 0 ? visit.href('projects') : null,
    content: (
      <DirectoryContent
        title={lists.projectsTitle}
        lead={lists.projectsLead}
        route="projects"
        noun="projects"
        fields={fields(visit, regions)}
        kept={['carrier']}
        reader={reader}
        connection={data.projects}
        regions={regions}
        restarted={restarted}
        visit={visit}
        places={(data.projects?.nodes ?? []).flatMap((row) => row.municipalities)}
        question={<PlaceQuestion place={place} route="projects" visit={visit} />}
      >
        <ProjectList
          rows={data.projects?.nodes ?? []}
          regionName={regionNames(regions)}
          visit={visit}
          heading="h3"
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
): Promise<ProjectFilter> {
  const { lists } = visit.text;
  const text = reader.text('q', lists.search);
  const kind = reader.choice<ProjectKind>('kind', 'ProjectKind', lists.kind);
  const topic = reader.choice<Topic>('topic', 'Topic', lists.topic);
  const region = readRegion(reader, visit, regions);
  const carrier = await readRecord(reader, visit, 'carrier', 'organization', lists.carrier);
  return {
    ...(text === null ? {} : { text }),
    ...(kind === null ? {} : { kind: [kind] }),
    ...(topic === null ? {} : { topics: [topic] }),
    ...(region === null ? {} : { region }),
    ...(municipality === null ? {} : { municipality }),
    ...(carrier === null ? {} : { carrier }),
  };
}

function readOrder(visit: Visit): ProjectOrder | null {
  const order = visit.query.get('order');
  if (order === 'newest') return { field: 'DATE', direction: 'DESC' };
  return order === 'updated' ? { field: 'UPDATED_AT', direction: 'DESC' } : null;
}

function fields(visit: Visit, regions: readonly RegionFields[]): FilterField[] {
  const { lists } = visit.text;
  return [
    { control: 'search', name: 'q', label: lists.search, hint: lists.searchHint },
    {
      control: 'select',
      name: 'kind',
      label: lists.kind,
      none: lists.all,
      options: enumOptions('ProjectKind', visit),
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
        { value: 'newest', label: lists.orderNewest },
        { value: 'updated', label: lists.orderUpdated },
      ],
    },
  ];
}
