import type { Cursor, Protocol } from '../../ports/protocol.ts';
import type { Limits } from '../../ports/limits.ts';

/** One page of one connection, as asked for. */
export interface PageRequest {
  readonly size: number;
  /** Which end of the window the page is taken from. */
  readonly from: 'start' | 'end';
  readonly after: Cursor | null;
  readonly before: Cursor | null;
  readonly fingerprint: string;
  /** Shards missing on earlier pages of this walk, sorted. */
  readonly missedBefore: readonly string[];
}

/** Why there is no page: code and message of the field's error. */
export interface PageProblem {
  readonly code: string;
  readonly message: string;
}

/** Reads the page arguments: size first, then `after`, then `before`; of a cursor its form, its order version, then what it walks. */
export function readPageRequest(
  protocol: Protocol,
  limits: Limits,
  args: Readonly<Record<string, unknown>>,
  fingerprint: string,
): PageRequest | PageProblem {
  const first = args['first'] as number | null | undefined;
  const last = args['last'] as number | null | undefined;
  if (first != null && last != null)
    return { code: 'PAGE_SIZE_INVALID', message: 'expected first or last, got both' };
  const size = last ?? first ?? limits.defaultPageSize;
  if (size < 1 || size > limits.maxPageSize) {
    return {
      code: 'PAGE_SIZE_INVALID',
      message: `expected ${last != null ? 'last' : 'first'} from 1 to ${limits.maxPageSize}, got ${size}`,
    };
  }
  const after = readCursor(protocol, 'after', args['after'] as string | null | undefined, fingerprint);
  if (after && 'code' in after) return after;
  const before = readCursor(protocol, 'before', args['before'] as string | null | undefined, fingerprint);
  if (before && 'code' in before) return before;
  if (after && before && after.direction !== before.direction) {
    return { code: 'CURSOR_MISMATCH', message: 'after and before are cursors of different directions' };
  }
  const missedBefore =
    after?.missed.length || before?.missed.length
      ? [...new Set([...(after?.missed ?? []), ...(before?.missed ?? [])])].sort()
      : NONE;
  return { size, from: last != null ? 'end' : 'start', after, before, fingerprint, missedBefore };
}

const NONE: readonly string[] = Object.freeze([]);

function readCursor(
  protocol: Protocol,
  name: string,
  text: string | null | undefined,
  fingerprint: string,
): Cursor | PageProblem | null {
  if (text === null || text === undefined) return null;
  const cursor = protocol.parseCursor(text);
  if (!cursor) return { code: 'CURSOR_INVALID', message: `${name} is not a cursor of this API` };
  if (cursor.orderVersion !== protocol.orderVersion) {
    return {
      code: 'CURSOR_ORDER_VERSION',
      message: `${name} is of order version ${cursor.orderVersion}, now it is ${protocol.orderVersion}: start again`,
    };
  }
  if (cursor.fingerprint !== fingerprint)
    return { code: 'CURSOR_MISMATCH', message: `${name} is a cursor of another field, order or filter` };
  return cursor;
}
