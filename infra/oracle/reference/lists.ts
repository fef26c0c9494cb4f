import type {
  ConferenceFilter,
  Membership,
  OrganizationFilter,
  ProjectFilter,
} from '../question/question.ts';
import { keeperOf, type Conference, type Organization, type Party, type Project } from '../world/world.ts';
import { refused, type Answer } from './answer.ts';
import { hasBegun, isOver } from './days.ts';
import { membersOf } from './members.ts';
import type { Rules } from './rules.ts';
import { askedForRows, bounds, missingOf, nobodyAnswers } from './totals.ts';
import type { View } from './view.ts';

/** Organizations as the filter describes them, with what all regions keep of them below each. */
export function organizations(view: View, filter: OrganizationFilter, nested: boolean): Answer {
  const members = filter.memberOf === undefined ? null : membersOf(view, filter.memberOf);
  if (filter.memberOf !== undefined && members === null) return refused('organizations', 'LIMIT_CLOSURE');
  const asked = askedForRows(view, filter.region, members);
  if (nobodyAnswers(view, asked)) return refused('organizations', 'SHARD_UNREACHABLE');
  const rows = view
    .rows(view.world.organizations, 'ROWS')
    .filter(({ id }) => asked.includes(keeperOf(id)))
    .filter(
      ({ short }) => !short || filter.includeShortEntries === true || !view.rules.shortEntriesStandApart,
    )
    .filter(({ kind }) => filter.kind?.includes(kind) ?? true)
    .filter(({ topics }) => filter.topics === undefined || sharesOne(filter.topics, topics))
    .filter(({ id }) => members?.has(id) ?? true);
  return list('organizations', view, asked, rows, (row) => (nested ? withRecords(view, row) : row.id));
}

/** Its conferences, projects and edges, of all regions that were heard. */
function withRecords(view: View, { id }: Organization) {
  const { rules, world } = view;
  const near = <Row extends { readonly id: string; readonly hidden: boolean }>(rows: readonly Row[]) =>
    view.rows(rows, 'LOOKUPS').filter((row) => rules.nestedOfAllRegions || keeperOf(row.id) === keeperOf(id));
  const below = (rows: readonly { readonly id: string }[]) => {
    const { relation, coverage } = bounds(view.missing('LOOKUPS'));
    return { totalCount: rows.length, totalRelation: relation, nodes: idsOf(rows), coverage };
  };
  return {
    id,
    conferences: below(near(world.conferences).filter(({ parties }) => hosts(parties, new Set([id]), rules))),
    projects: below(near(world.projects).filter(({ parties }) => carries(parties, new Set([id])))),
    incomingRelations: below(near(world.relations).filter(({ to }) => to === id)),
  };
}

export function conferences(view: View, filter: ConferenceFilter): Answer {
  const found = conferencesOf(view, filter);
  if (found === null) return refused('conferences', 'LIMIT_CLOSURE');
  const asked = askedForRows(view, filter.region);
  if (nobodyAnswers(view, asked)) return refused('conferences', 'SHARD_UNREACHABLE');
  return list('conferences', view, asked, found, ({ id }) => id);
}

export function projects(view: View, filter: ProjectFilter): Answer {
  const parties = partiesOf(view, filter.umbrella);
  if (parties === null) return refused('projects', 'LIMIT_CLOSURE');
  const asked = askedForRows(view, filter.region);
  if (nobodyAnswers(view, asked)) return refused('projects', 'SHARD_UNREACHABLE');
  const rows = view
    .rows<Project>(view.world.projects, 'ROWS')
    .filter(({ id }) => asked.includes(keeperOf(id)))
    .filter((row) => filter.carrier === undefined || carries(row.parties, new Set([filter.carrier])))
    .filter((row) => parties === undefined || carries(row.parties, parties));
  return list('projects', view, asked, rows, ({ id }) => id);
}

/** Conferences a filter describes; null where the search for members does not end. */
export function conferencesOf(view: View, filter: ConferenceFilter): readonly Conference[] | null {
  const { rules } = view;
  const parties = partiesOf(view, filter.umbrella);
  if (parties === null) return null;
  const asked = askedForRows(view, filter.region);
  return view
    .rows<Conference>(view.world.conferences, 'ROWS')
    .filter(({ id }) => asked.includes(keeperOf(id)))
    .filter(({ kind }) => filter.kind?.includes(kind) ?? true)
    .filter(({ status }) => filter.status?.includes(status) ?? true)
    .filter(({ topics }) => filter.topics === undefined || sharesOne(filter.topics, topics))
    .filter((row) => isWithin(row, filter, rules))
    .filter((row) => filter.host === undefined || hosts(row.parties, new Set([filter.host]), rules))
    .filter((row) => parties === undefined || hosts(row.parties, parties, rules));
}

/** A body and its members; undefined where nobody is asked for, null where the search does not end. */
function partiesOf(view: View, umbrella: Membership | undefined): ReadonlySet<string> | null | undefined {
  if (umbrella === undefined) return undefined;
  const members = membersOf(view, umbrella);
  if (members === null) return null;
  return view.rules.bodyItselfCounts ? new Set([umbrella.organization, ...members]) : members;
}

function hosts(parties: readonly Party[], wanted: ReadonlySet<string>, rules: Rules): boolean {
  return parties.some(
    ({ role, organization }) =>
      wanted.has(organization) &&
      (role === 'HOST' ||
        (role === 'CO_HOST' && rules.coHostsCount) ||
        (role === 'FUNDER' && !rules.fundersDoNot)),
  );
}

function carries(parties: readonly Party[], wanted: ReadonlySet<string>): boolean {
  return parties.some(({ role, organization }) => role === 'CARRIER' && wanted.has(organization));
}

/** May a day of the conference lie within? Of no known day: only where no day is asked for. */
function isWithin(
  { start, end }: Pick<Conference, 'start' | 'end'>,
  { from, to }: Pick<ConferenceFilter, 'from' | 'to'>,
  rules: Rules,
): boolean {
  if (start === null) return (from === undefined && to === undefined) || !rules.noDayIsNotWithin;
  const last = rules.anyDayWithin ? (end ?? start) : start;
  return (from === undefined || !isOver(last, from)) && (to === undefined || hasBegun(start, to));
}

function sharesOne(wanted: readonly string[], has: readonly string[]): boolean {
  return has.some((one) => wanted.includes(one));
}

function list<Row extends { readonly id: string }>(
  field: string,
  view: View,
  asked: readonly string[],
  rows: readonly Row[],
  show: (row: Row) => unknown,
): Answer {
  const { relation, coverage } = bounds(missingOf(view, asked));
  const nodes = rows.toSorted((left, right) => (left.id < right.id ? -1 : 1)).map(show);
  return {
    data: { [field]: { totalCount: rows.length, totalRelation: relation, nodes, coverage } },
    codes: [],
  };
}

function idsOf(rows: readonly { readonly id: string }[]): readonly string[] {
  return rows.map(({ id }) => id).toSorted();
}
