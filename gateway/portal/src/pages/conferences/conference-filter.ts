import type {
  ConferenceFilter,
  ConferenceKind,
  ConferenceStatus,
  RegionFields,
  Topic,
} from '../../ask/operation-types.ts';
import { enumOptions, type FilterField } from '../../directory/filter-form.tsx';
import type { QueryReader } from '../../directory/query-reader.ts';
import { readPeriod } from '../../directory/read-period.ts';
import { readRecord } from '../../directory/read-record.ts';
import { readRegion, regionField } from '../../directory/region-field.ts';
import type { Visit } from '../../visit/visit.ts';

/** The filter of events that a query describes, without the days. */
export async function readConferenceFilter(
  reader: QueryReader,
  visit: Visit,
  regions: readonly RegionFields[],
  municipality: readonly string[] | null,
): Promise<ConferenceFilter> {
  const { lists } = visit.text;
  const text = reader.text('q', lists.search);
  const kind = reader.choice<ConferenceKind>('kind', 'ConferenceKind', lists.kind);
  const topic = reader.choice<Topic>('topic', 'Topic', lists.topic);
  const region = readRegion(reader, visit, regions);
  const host = await readRecord(reader, visit, 'host', 'organization', lists.host);
  const umbrella = await readRecord(reader, visit, 'umbrella', 'organization', lists.umbrella);
  const project = await readRecord(reader, visit, 'project', 'project', lists.project);
  return {
    ...(text === null ? {} : { text }),
    ...(kind === null ? {} : { kind: [kind] }),
    ...(topic === null ? {} : { topics: [topic] }),
    ...(region === null ? {} : { region }),
    ...(municipality === null ? {} : { municipality }),
    ...(host === null ? {} : { host }),
    ...(umbrella === null ? {} : { umbrella: { organization: umbrella, transitive: true } }),
    ...(project === null ? {} : { project }),
  };
}

/** Days and status, which only the list knows: the overview divides by time itself. */
export function readListFilter(reader: QueryReader, visit: Visit): ConferenceFilter {
  const { lists } = visit.text;
  const status = reader.choice<ConferenceStatus>('status', 'ConferenceStatus', lists.status);
  const { from, to } = readPeriod(reader, visit);
  return {
    ...(status === null ? {} : { status: [status] }),
    ...(from === null ? {} : { from }),
    ...(to === null ? {} : { to }),
  };
}

/** Controls that the overview and the list share. */
export function conferenceFields(
  visit: Visit,
  regions: readonly RegionFields[],
  umbrellas: readonly FilterField[],
): FilterField[] {
  const { lists } = visit.text;
  return [
    { control: 'search', name: 'q', label: lists.search, hint: lists.searchHint },
    {
      control: 'select',
      name: 'kind',
      label: lists.kind,
      none: lists.all,
      options: enumOptions('ConferenceKind', visit),
    },
    {
      control: 'select',
      name: 'topic',
      label: lists.topic,
      none: lists.all,
      options: enumOptions('Topic', visit),
    },
    regionField(visit, regions),
    ...umbrellas,
    { control: 'text', name: 'place', label: lists.place, hint: lists.placeHint },
  ];
}
