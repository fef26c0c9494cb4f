import type { PageArguments } from '@verbund/schema';
import type { GraphQLResolveInfo } from 'graphql';
import { consortium, type Closed, type ConsortiumFilter } from './closures.ts';
import { compareBy } from './compare.ts';
import { connectionOf, type Listing } from './connection.ts';
import { coverageOf, relationOf } from './coverage.ts';
import type { Database } from './database.ts';
import { NESTED, reachOf } from './reach.ts';
import { townOf, type LoanRow } from './rows.ts';

export interface LoanFilter {
  readonly town?: readonly string[] | null;
  readonly overdue?: boolean | null;
  readonly book?: string | null;
  readonly within?: ConsortiumFilter | null;
}

export interface LoanArguments extends PageArguments {
  readonly filter?: LoanFilter | null;
}

export interface GroupArguments {
  readonly groupBy: readonly ('TOWN' | 'YEAR' | 'OVERDUE')[];
  readonly filter?: LoanFilter | null;
}

/** Query.loans: in the order of the ids, so that every key is empty and the tie-break does all the work. */
export function loans(database: Database, args: LoanArguments, info: GraphQLResolveInfo) {
  return connectionOf(database, info, args, {
    ...loanListing(database, args.filter),
    responseKey: String(info.path.key),
  });
}

/** Book.lent */
export function lent(
  book: { readonly id: string },
  database: Database,
  args: LoanArguments,
  info: GraphQLResolveInfo,
) {
  const listing = loanListing(database, args.filter);
  return connectionOf(database, info, args, {
    ...listing,
    rowsOf: (rows, closures) => listing.rowsOf(rows, closures).filter((row) => row.book.id === book.id),
    responseKey: NESTED,
  });
}

function loanListing(
  database: Database,
  filter: LoanFilter | null | undefined,
): Omit<Listing<LoanRow>, 'responseKey'> {
  return {
    rowsOf: (rows, [within = null]) => filterLoans(rows.loans, filter, within),
    keyOf: () => '',
    direction: 'A',
    named: filter?.town,
    closures: () => [consortium(database, filter?.within, false)],
  };
}

/** Query.lending */
export function lending(database: Database, args: GroupArguments, info: GraphQLResolveInfo) {
  const { reach, groups } = grouped(database, args, info);
  return {
    groups,
    totalRelation: relationOf(reach.missing, 'AT_LEAST'),
    coverage: coverageOf(database, reach),
  };
}

/** Query.tally: one group per key tuple, sorted by it; keys that were not grouped by are null. */
export function tally(database: Database, args: GroupArguments, info: GraphQLResolveInfo) {
  return grouped(database, args, info).groups;
}

function grouped(database: Database, { filter, groupBy }: GroupArguments, info: GraphQLResolveInfo) {
  database.asked(filter?.town);
  const within = consortium(database, filter?.within, false);
  const reach = reachOf(database, filter?.town, String(info.path.key), [within]);
  const rows = filterLoans(reach.rows.loans, filter, within);
  return { reach, groups: groupLoans(rows, groupBy, reach.missing.size > 0) };
}

function groupLoans(rows: readonly LoanRow[], groupBy: GroupArguments['groupBy'], incomplete: boolean) {
  const members = new Map<string, { keys: GroupKeys; loans: LoanRow[] }>();
  for (const row of rows) {
    const keys: GroupKeys = {
      town: groupBy.includes('TOWN') ? townOf(row.id) : null,
      year: groupBy.includes('YEAR') && row.day !== null ? Number(row.day.slice(0, 4)) : null,
      overdue: groupBy.includes('OVERDUE') ? row.overdue : null,
    };
    const name = JSON.stringify(keys);
    const group = members.get(name) ?? { keys, loans: [] };
    group.loans.push(row);
    members.set(name, group);
  }
  return [...members.values()]
    .map(({ keys, loans: list }) => ({
      ...keys,
      loans: list.length,
      days: list.reduce((sum, row) => sum + row.days, 0),
      longest: Math.max(...list.map((row) => row.days)),
      openDays:
        incomplete || list.some((row) => row.day === null)
          ? null
          : list.reduce((sum, row) => sum + row.days, 0),
    }))
    .sort(compareBy(['town', 'year', 'overdue']));
}

interface GroupKeys {
  readonly town: string | null;
  readonly year: number | null;
  readonly overdue: boolean | null;
}

function filterLoans(
  rows: readonly LoanRow[],
  filter: LoanFilter | null | undefined,
  within: Closed | null,
): readonly LoanRow[] {
  if (!filter) return rows;
  const { overdue, book } = filter;
  return rows.filter(
    (row) =>
      (overdue == null || row.overdue === overdue) &&
      (book == null || row.book.id === book) &&
      (!within || row.branchId === filter.within?.lead || within.ids.has(row.branchId ?? '')),
  );
}
