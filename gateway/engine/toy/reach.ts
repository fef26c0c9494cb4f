import type { Closed } from './closures.ts';
import type { Database } from './database.ts';
import { toyError } from './toy-error.ts';
import type { Rows } from './rows.ts';

/** Who is asked for one field, and who is not in the answer. */
export interface Reach {
  readonly responseKey: string;
  /** Towns whose rows are meant. */
  readonly asked: readonly string[];
  /** Towns asked whose rows are not in the answer. */
  readonly silent: ReadonlySet<string>;
  /** These, and towns missing in a round of a closure. */
  readonly missing: ReadonlySet<string>;
  readonly rows: Rows;
}

/** The response key of a field that is not of the root: no part of it is lost by itself. */
export const NESTED = '\u0000';

/** Looks who can answer. Throws SHARD_UNREACHABLE where nobody does, though somebody was asked. */
export function reachOf(
  database: Database,
  named: readonly string[] | null | undefined,
  responseKey: string,
  closures: readonly (Closed | null)[] = [],
): Reach {
  const inPlay = closures.filter((closed) => closed !== null);
  const owns = (town: string) => inPlay.every(({ owners }) => owners === null || owners.has(town));
  const asked = database.asked(named).filter(owns);
  const silent = database.missing(asked, responseKey);
  if (asked.length > 0 && silent.size === asked.length)
    throw toyError('SHARD_UNREACHABLE', 'no town answers');
  const missing = new Set([...silent, ...inPlay.flatMap((closed) => [...closed.missing])]);
  const rows = database.rowsIn(asked.filter((town) => !silent.has(town)));
  return { responseKey, asked, silent, missing, rows };
}
