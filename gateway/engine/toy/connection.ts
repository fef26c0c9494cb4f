import { fingerprint } from '@verbund/schema';
import type { PageArguments } from '@verbund/schema';
import type { GraphQLResolveInfo } from 'graphql';
import { coverageOf, relationOf } from './coverage.ts';
import type { Database } from './database.ts';
import { pageOf } from './page.ts';
import { toyError } from './toy-error.ts';

/** How one connection field picks and orders its rows. */
export interface Listing<R> {
  readonly rows: readonly R[];
  readonly keyOf: (row: R) => string;
  readonly direction: 'A' | 'D';
  /** Towns the filter names. */
  readonly named: readonly string[] | null | undefined;
}

/** Answers a connection field: page, count and coverage. */
export function connectionOf<R extends { readonly id: string }>(
  database: Database,
  info: GraphQLResolveInfo,
  args: PageArguments,
  listing: Listing<R>,
) {
  const responseKey = String(info.path.key);
  const missing = database.missing(listing.named, responseKey);
  const page = pageOf(
    {
      ...listing,
      orderVersion: database.orderVersion,
      fingerprint: fingerprint(info.fieldName, args as Readonly<Record<string, unknown>>),
      missing,
    },
    args,
  );
  if (everySourceIsMissing(database, listing.named, missing))
    throw toyError('SHARD_UNREACHABLE', 'no town answers');
  return {
    ...page,
    totalCount: listing.rows.length,
    totalRelation: relationOf(missing, 'AT_LEAST'),
    coverage: coverageOf(database, listing.named, responseKey, {
      missedBefore: page.missedBefore,
      rows: page.nodes,
    }),
  };
}

/** Is there a source, and has none of them answered? Then there is no answer at all. */
export function everySourceIsMissing(
  database: Database,
  named: readonly string[] | null | undefined,
  missing: ReadonlySet<string>,
): boolean {
  const asked = database.asked(named);
  return asked.length > 0 && missing.size === asked.length;
}
