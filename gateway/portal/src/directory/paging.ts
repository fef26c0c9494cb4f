/** Rows on one page of a directory. */
export const ROWS_PER_PAGE = 20;

export interface Paging {
  readonly first?: number;
  readonly after?: string;
  readonly last?: number;
  readonly before?: string;
}

/** The position in a list that a query names: behind `after`, or in front of `before`, or the beginning. */
export function readPaging(query: URLSearchParams): Paging {
  const after = query.get('after');
  const before = query.get('before');
  if (after) return { first: ROWS_PER_PAGE, after };
  if (before) return { last: ROWS_PER_PAGE, before };
  return { first: ROWS_PER_PAGE };
}
