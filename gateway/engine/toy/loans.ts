import type { PageArguments } from '@verbund/schema';
import type { GraphQLResolveInfo } from 'graphql';
import { compareBy } from './compare.ts';
import { connectionOf, everySourceIsMissing } from './connection.ts';
import { coverageOf, relationOf } from './coverage.ts';
import type { Database } from './database.ts';
import { townOf, type LoanRow } from './rows.ts';
import { toyError } from './toy-error.ts';

export interface LoanFilter {
  readonly town?: readonly string[] | null;
  readonly overdue?: boolean | null;
  readonly book?: string | null;
}

export interface GroupArguments {
  readonly groupBy: readonly ('TOWN' | 'YEAR' | 'OVERDUE')[];
  readonly filter?: LoanFilter | null;
}

/** Query.loans: in the order of the ids, so that every key is empty and the tie-break does all the work. */
export function loans(
  database: Database,
  args: PageArguments & { readonly filter?: LoanFilter | null },
  info: GraphQLResolveInfo,
) {
  return connectionOf(database, info, args, {
    rows: filterLoans(database.rows(args.filter?.town, String(info.path.key)).loans, args.filter),
    keyOf: () => '',
    direction: 'A',
    named: args.filter?.town,
  });
}

/** Query.lending */
export function lending(database: Database, args: GroupArguments, info: GraphQLResolveInfo) {
  const responseKey = String(info.path.key);
  const missing = database.missing(args.filter?.town, responseKey);
  return {
    groups: tally(database, args, info),
    totalRelation: relationOf(missing, 'AT_LEAST'),
    coverage: coverageOf(database, args.filter?.town, responseKey),
  };
}

/** Query.tally: one group per key tuple, sorted by it; keys that were not grouped by are null. */
export function tally(database: Database, args: GroupArguments, info: GraphQLResolveInfo) {
  const responseKey = String(info.path.key);
  const missing = database.missing(args.filter?.town, responseKey);
  if (everySourceIsMissing(database, args.filter?.town, missing))
    throw toyError('SHARD_UNREACHABLE', 'no town answers');
  const rows = filterLoans(database.rows(args.filter?.town, responseKey).loans, args.filter);
  return groupLoans(rows, args.groupBy, missing.size > 0);
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

function filterLoans(rows: readonly LoanRow[], filter: LoanFilter | null | undefined): readonly LoanRow[] {
  if (!filter) return rows;
  const { overdue, book } = filter;
  return rows.filter(
    (row) => (overdue == null || row.overdue === overdue) && (book == null || row.book.id === book),
  );
}
