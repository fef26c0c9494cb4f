import { fingerprint } from '@verbund/schema';
import type { PageArguments } from '@verbund/schema';
import type { GraphQLResolveInfo } from 'graphql';
import type { Closed } from './closures.ts';
import { coverageOf, relationOf } from './coverage.ts';
import type { Database } from './database.ts';
import { pageOf } from './page.ts';
import { reachOf, type Reach } from './reach.ts';
import type { Rows } from './rows.ts';

/** How one connection field picks and orders its rows. */
export interface Listing<R> {
  readonly rowsOf: (rows: Rows, closures: readonly (Closed | null)[]) => readonly R[];
  readonly keyOf: (row: R) => string;
  readonly direction: 'A' | 'D';
  /** Towns the filter names. */
  readonly named: readonly string[] | null | undefined;
  /** Closures in the filter; looked for when the page is known to be sound. */
  readonly closures: () => readonly (Closed | null)[];
  /** Response key of a root field; of others NESTED. */
  readonly responseKey: string;
}

/** Answers a connection field: page, count and coverage. */
export function connectionOf<R extends { readonly id: string }>(
  database: Database,
  info: GraphQLResolveInfo,
  args: PageArguments,
  listing: Listing<R>,
) {
  database.asked(listing.named);
  let found: { readonly reach: Reach; readonly rows: readonly R[] } | undefined;
  const find = () => {
    if (found) return found;
    const closures = listing.closures();
    const reach = reachOf(database, listing.named, listing.responseKey, closures);
    found = { reach, rows: listing.rowsOf(reach.rows, closures) };
    return found;
  };
  const page = pageOf(
    {
      keyOf: listing.keyOf,
      direction: listing.direction,
      orderVersion: database.orderVersion,
      fingerprint: fingerprint(info.fieldName, args as Readonly<Record<string, unknown>>),
      rows: () => find().rows,
      missing: () => find().reach.missing,
    },
    args,
  );
  const { reach, rows } = find();
  return {
    ...page,
    totalCount: rows.length,
    totalRelation: relationOf(reach.missing, 'AT_LEAST'),
    coverage: coverageOf(database, reach, { missedBefore: page.missedBefore, rows: page.nodes }),
  };
}
