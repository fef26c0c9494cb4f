import type { Database } from './database.ts';
import type { Reach } from './reach.ts';
import { townOf } from './rows.ts';

/** How merged values relate to the truth where a source is missing. */
export type Exactness = 'EXACT' | 'AT_LEAST' | 'AT_MOST' | 'UNKNOWN';

/** Which towns are in this answer, as the gateway is to say it; times and messages are left to the gateway. */
export function coverageOf(
  database: Database,
  { asked: inQuestion, silent, missing, responseKey }: Reach,
  details: {
    readonly missedBefore?: readonly string[];
    readonly rows?: readonly { readonly id: string }[];
  } = {},
) {
  const asked = new Set(inQuestion);
  const missedBefore = details.missedBefore ?? [];
  return {
    complete: missing.size === 0 && missedBefore.length === 0,
    missedBefore,
    sources: database.towns.map((town) => ({
      town,
      status: statusOf(town),
      rows:
        details.rows && asked.has(town) && !silent.has(town)
          ? details.rows.filter((row) => townOf(row.id) === town).length
          : null,
      durationMs: null,
      contractVersion: null,
      message: null,
    })),
  };

  function statusOf(town: string): string {
    if (!asked.has(town) && !missing.has(town)) return 'SKIPPED';
    if (!missing.has(town)) return 'OK';
    return database.isLost(town, responseKey) ? 'FAILED' : 'UNREACHABLE';
  }
}

/** EXACT, or what a missing source makes of a value merged this way. */
export function relationOf(missing: ReadonlySet<string>, whenMissing: Exactness): Exactness {
  return missing.size === 0 ? 'EXACT' : whenMissing;
}
