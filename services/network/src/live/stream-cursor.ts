import { NetworkError, quote } from '../errors.ts';

/** A place in the outbox: the position of a row and its tag. Position 0, without a tag, is before the first. */
export interface Position {
  readonly pos: number;
  readonly tag: string;
}

const VERSION = 'S1';
const MAX_LENGTH = 100;
const PARTS = /^S1\|([a-z][a-z0-9]{1,9})\|(0|[1-9][0-9]{0,14})\|([A-Za-z0-9_-]{0,16})\|$/;

/** Opaque text of a place in this region's outbox. */
export function formatStreamCursor(region: string, { pos, tag }: Position): string {
  return Buffer.from(`${VERSION}|${region}|${pos}|${tag}|`, 'latin1').toString('base64url');
}

/** The place a cursor names. Refuses with CURSOR_INVALID what is none, with CURSOR_MISMATCH that of another region. */
export function readStreamCursor(region: string, cursor: string): Position {
  const text =
    cursor.length <= MAX_LENGTH && /^[A-Za-z0-9_-]+$/.test(cursor)
      ? Buffer.from(cursor, 'base64url').toString('latin1')
      : '';
  const [, owner, pos, tag = ''] = PARTS.exec(text) ?? [];
  if (owner === undefined || (pos === '0') !== (tag === ''))
    throw new NetworkError('CURSOR_INVALID', `after: expected a cursor of a stream, got ${quote(cursor)}`);
  if (owner !== region)
    throw new NetworkError('CURSOR_MISMATCH', `after: expected a cursor of ${region}, got one of ${owner}`);
  return { pos: Number(pos), tag };
}
