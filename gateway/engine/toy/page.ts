import { formatCursor, pageSize, parseCursor, type CursorParts, type PageArguments } from '@verbund/schema';
import { toyError } from './toy-error.ts';

/** What a list is walked by: the order of its rows, and what its cursors carry. */
export interface Walk<R> {
  readonly rows: () => readonly R[];
  readonly keyOf: (row: R) => string;
  readonly direction: 'A' | 'D';
  readonly orderVersion: string;
  readonly fingerprint: string;
  /** Sources missing now. */
  readonly missing: () => Iterable<string>;
}

export interface Page<R> {
  readonly edges: readonly { readonly cursor: string; readonly node: R }[];
  readonly nodes: readonly R[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
  readonly missedBefore: readonly string[];
}

interface Keyed<R> {
  readonly key: string;
  readonly id: string;
  readonly row: R;
}

/** One exact keyset page (schema/README.md, "Cursors"). Throws PAGE_SIZE_INVALID or CURSOR_*. */
export function pageOf<R extends { readonly id: string }>(walk: Walk<R>, args: PageArguments): Page<R> {
  const size = pageSize(args);
  if ('message' in size) throw toyError('PAGE_SIZE_INVALID', size.message);
  const after = readCursor('after', args.after, walk);
  const before = readCursor('before', args.before, walk);
  const sign = walk.direction === 'A' ? 1 : -1;
  const order = (left: Position, right: Position) => sign * comparePositions(left, right);

  const sorted: Keyed<R>[] = walk
    .rows()
    .map((row) => ({ key: walk.keyOf(row), id: row.id, row }))
    .sort(order);
  const start = after === null ? 0 : sorted.filter((row) => order(row, after) <= 0).length;
  const end = before === null ? sorted.length : sorted.filter((row) => order(row, before) < 0).length;
  const window = sorted.slice(start, Math.max(start, end));
  const page = size.from === 'start' ? window.slice(0, size.size) : window.slice(-size.size);
  const cut = page.length < window.length;

  const missedBefore = [...new Set([...(after?.missed ?? []), ...(before?.missed ?? [])])].sort();
  const missed = [...new Set([...missedBefore, ...walk.missing()])].sort();
  const edges = page.map(({ key, id, row }) => ({
    cursor: formatCursor({
      orderVersion: walk.orderVersion,
      direction: walk.direction,
      fingerprint: walk.fingerprint,
      missed,
      key,
      id,
    }),
    node: row,
  }));
  return {
    edges,
    nodes: page.map(({ row }) => row),
    pageInfo: {
      hasNextPage: (cut && size.from === 'start') || (before !== null && end < sorted.length),
      hasPreviousPage: (cut && size.from === 'end') || (after !== null && start > 0),
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    missedBefore,
  };
}

type Position = Pick<CursorParts, 'key' | 'id'>;

function comparePositions(left: Position, right: Position): number {
  if (left.key !== right.key) return left.key < right.key ? -1 : 1;
  if (left.id !== right.id) return left.id < right.id ? -1 : 1;
  return 0;
}

function readCursor<R>(
  name: 'after' | 'before',
  text: string | null | undefined,
  walk: Walk<R>,
): CursorParts | null {
  if (text == null) return null;
  const cursor = parseCursor(text);
  if (!cursor) throw toyError('CURSOR_INVALID', `${name} is not a cursor of this API`);
  if (cursor.orderVersion !== walk.orderVersion)
    throw toyError('CURSOR_ORDER_VERSION', `${name} is of order version ${cursor.orderVersion}`);
  if (cursor.fingerprint !== walk.fingerprint || cursor.direction !== walk.direction) {
    throw toyError('CURSOR_MISMATCH', `${name} is a cursor of another field, order or filter`);
  }
  return cursor;
}
