import type { ReadPage } from '../merge/read-page.ts';

/** Positions of the pages that walk the other way than most. The arguments decide the direction, so that all shards must agree. */
export function dissenters(pages: readonly ReadPage[]): readonly number[] {
  const ascending = pages.flatMap((page, index) => (page.direction === 'A' ? [index] : []));
  const descending = pages.flatMap((page, index) => (page.direction === 'D' ? [index] : []));
  return ascending.length >= descending.length ? descending : ascending;
}
