import type { PageRequest } from '../prepare/page-request.ts';
import type { ReadPage } from './read-page.ts';

/** One row of the merged page: which shard's, and which of its rows. */
export interface Winner {
  readonly part: number;
  readonly row: number;
}

/** The merged page: exactly what one database with all rows would have answered (promise 2). */
export interface MergedPage {
  readonly winners: readonly Winner[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
}

/** k-way merge by (key, id); all pages are in the same direction. Takes rows from the start or from the end of the window. */
export function mergePages(pages: readonly ReadPage[], request: PageRequest): MergedPage {
  const ascending = pages.find((page) => page.direction !== null)?.direction !== 'D';
  const backward = request.from === 'end';
  const least = ascending !== backward;
  const next = pages.map((page) => (backward ? page.keys.length - 1 : 0));
  const winners: Winner[] = [];
  while (winners.length < request.size) {
    const part = bestPart(pages, next, least);
    if (part < 0) break;
    const row = next[part] as number;
    winners.push({ part, row });
    next[part] = backward ? row - 1 : row + 1;
  }
  if (backward) winners.reverse();
  const cut = bestPart(pages, next, least) >= 0;
  return {
    winners,
    hasNextPage: (cut && !backward) || pages.some((page) => page.hasNextPage),
    hasPreviousPage: (cut && backward) || pages.some((page) => page.hasPreviousPage),
  };
}

/** The part whose next row comes first; -1 where no rows are left. There are few shards: looking at each beats a heap. */
function bestPart(pages: readonly ReadPage[], next: readonly number[], least: boolean): number {
  let best = -1;
  let bestKey = '';
  let bestId = '';
  for (let part = 0; part < pages.length; part++) {
    const { keys, ids } = pages[part] as ReadPage;
    const row = next[part] as number;
    if (row < 0 || row >= keys.length) continue;
    const key = keys[row] as string;
    const id = ids[row] as string;
    const isLess = key < bestKey || (key === bestKey && id < bestId);
    if (best < 0 || isLess === least) {
      best = part;
      bestKey = key;
      bestId = id;
    }
  }
  return best;
}
