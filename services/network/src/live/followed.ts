import type { RecordKind } from '@verbund/schema';
import type { Context } from '../context.ts';
import { Conference } from '../conference/conference.entity.ts';
import { conferenceConditions } from '../conference/conference.filter.ts';
import type { ConferenceFilter } from '../conference/conference.input.ts';
import { isAsked } from '../coverage/coverage.ts';
import type { Sql, Table } from '../database/reading.ts';
import { Organization } from '../organization/organization.entity.ts';
import { organizationConditions } from '../organization/organization.filter.ts';
import { Project } from '../project/project.entity.ts';
import { projectConditions } from '../project/project.filter.ts';
import { readSearch, searchConditions } from '../search/search.ts';
import type { ChangeFilter } from './change-filter.input.ts';

/** One kind of record that a stream follows: its table, the conditions of the list's own filter, and what they look at. */
export interface FollowedRecords {
  readonly entity: Table;
  readonly conditions: readonly Sql[];
  /** Changed fields after which a record may fit that did not, or the other way round. Null: any. */
  readonly looksAt: ReadonlySet<string> | null;
}

/** What a stream follows, by kind; what is not here is not told. */
export type Followed = ReadonlyMap<string, FollowedRecords>;

/** Fields of a record that each argument of a filter looks at, by kind. */
const LOOKS_AT: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  organization: { always: ['stewardship'], topics: ['topics'], municipality: ['sites'] },
  project: { always: [], topics: ['topics'], municipality: ['municipalities'] },
  conference: {
    always: [],
    kind: ['kind'],
    topics: ['topics'],
    municipality: ['venue'],
    status: ['status'],
    from: ['startDate', 'endDate'],
    to: ['startDate', 'endDate'],
    host: ['participations', 'sessions'],
    umbrella: ['participations', 'sessions'],
    project: ['project'],
  },
};

/** Reads the filter of `changes`. Refuses as the lists do. */
export async function followedRecords(
  filter: ChangeFilter | null | undefined,
  context: Context,
): Promise<Followed> {
  if (!isAsked(context.config.code, filter?.region)) return new Map();
  const search = searchConditions(readSearch(filter?.text));
  const { topics = null, municipality = null } = filter ?? {};
  const content = { topics, municipality };
  const all: readonly (readonly [RecordKind, Table, Sql[]])[] = [
    ['organization', Organization, await organizationConditions(content, context)],
    ['project', Project, await projectConditions(content, context)],
    ['conference', Conference, await conferenceConditions(content, context)],
  ];
  const kinds = filter?.kind?.map((kind) => kind.toLowerCase());
  return new Map(
    all
      .filter(([kind]) => kinds?.includes(kind) ?? true)
      .map(([kind, entity, conditions]) => [
        kind,
        { entity, conditions: [...search, ...conditions], looksAt: looksAt(kind, filter) },
      ]),
  );
}

/** Reads the filter of `conferenceChanges`. Refuses as the list does. */
export async function followedConferences(
  filter: ConferenceFilter | null | undefined,
  context: Context,
): Promise<Followed> {
  if (!isAsked(context.config.code, filter?.region)) return new Map();
  const conditions = [
    ...searchConditions(readSearch(filter?.text)),
    ...(await conferenceConditions(filter, context)),
  ];
  return new Map([
    ['conference', { entity: Conference, conditions, looksAt: looksAt('conference', filter) }],
  ]);
}

function looksAt(kind: RecordKind, filter: object | null | undefined): ReadonlySet<string> | null {
  const known = LOOKS_AT[kind] ?? {};
  const given = Object.entries(filter ?? {}).filter(([, value]) => value != null);
  const fields = new Set(known['always']);
  for (const [argument] of given) {
    if (argument === 'region' || (argument === 'kind' && !('kind' in known))) continue;
    const its = known[argument];
    if (!its) return null;
    for (const field of its) fields.add(field);
  }
  return fields;
}
