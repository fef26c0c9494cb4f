import type { Context } from '../context.ts';
import type { Followed } from './followed.ts';

/** Reads a filter for a viewer. May refuse. */
export type Follow = (context: Context) => Promise<Followed>;

/** Filters may speak of today, and of edges between records, whose days pass. */
const KEPT_MS = 600_000;

/** What a filter means, read once for all bursts, and again for a viewer with other rights or after ten minutes. */
export function rememberFollowed(follow: Follow): Follow {
  let known: { readonly followed: Followed; readonly sight: string; readonly since: number } | null = null;
  return async (context) => {
    const sight = context.sight.rows.sql;
    const now = performance.now();
    if (known?.sight !== sight || now - known.since > KEPT_MS)
      known = { followed: await follow(context), sight, since: now };
    return known.followed;
  };
}
