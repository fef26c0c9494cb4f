import {
  fingerprint,
  ORDER_VERSION,
  pageSize,
  parseCursor,
  type CursorParts,
  type PageArguments,
  type PageSize,
} from '@verbund/schema';
import { NetworkError } from '../errors.ts';

/** How a list is walked: from where, how far, in which direction. */
export interface Walk {
  readonly direction: 'ASC' | 'DESC';
  readonly fingerprint: string;
  readonly size: PageSize;
  readonly after: CursorParts | null;
  readonly before: CursorParts | null;
  /** Regions that were missing on earlier pages of this walk. */
  readonly missedBefore: readonly string[];
}

/** In which order rows are read: that of the list, or the other way round where the page is taken from its end. */
export function readingOrder({ direction, size }: Walk): 'asc' | 'desc' {
  return (size.from === 'start') === (direction === 'ASC') ? 'asc' : 'desc';
}

/** Reads the paging arguments of a connection field. Refuses with PAGE_SIZE_INVALID and CURSOR_*. */
export function readWalk(
  fieldName: string,
  args: PageArguments & Readonly<Record<string, unknown>>,
  direction: 'ASC' | 'DESC',
): Walk {
  const size = pageSize(args);
  if ('message' in size) throw new NetworkError('PAGE_SIZE_INVALID', size.message);
  const print = fingerprint(fieldName, args);
  const after = readCursor('after', args.after, print, direction);
  const before = readCursor('before', args.before, print, direction);
  const missedBefore = [...new Set([...(after?.missed ?? []), ...(before?.missed ?? [])])].sort();
  return { direction, fingerprint: print, size, after, before, missedBefore };
}

function readCursor(
  name: 'after' | 'before',
  text: string | null | undefined,
  print: string,
  direction: 'ASC' | 'DESC',
): CursorParts | null {
  if (text == null) return null;
  const cursor = parseCursor(text);
  if (!cursor) throw new NetworkError('CURSOR_INVALID', `${name}: not a cursor of this API`);
  if (cursor.orderVersion !== ORDER_VERSION) {
    throw new NetworkError(
      'CURSOR_ORDER_VERSION',
      `${name}: a cursor of order version ${cursor.orderVersion}, this is version ${ORDER_VERSION}; start again without it`,
    );
  }
  if (cursor.fingerprint !== print || cursor.direction !== direction[0]) {
    throw new NetworkError('CURSOR_MISMATCH', `${name}: a cursor of another field, order or filter`);
  }
  return cursor;
}
