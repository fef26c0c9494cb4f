import { createCipheriv, createDecipheriv, createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { NetworkError, quote } from '../errors.ts';

/** A place in the outbox: the position of a row and its tag. Position 0, without a tag, is before the first. */
export interface Position {
  readonly pos: number;
  readonly tag: string;
}

const MAX_LENGTH = 100;
/** S1: not sealed yet. */
const HEAD = /^S([12])\|([a-z][a-z0-9]{1,9})\|/;
const TAG = /^([A-Za-z0-9_-]{0,16})\0*$/;
const MARK_BYTES = 6;
const SEAL_BYTES = 16;
const PLACE_BYTES = 24;

/**
 * The cursors of one region's streams. A position counts all changes, those of drafts too, so a cursor is sealed: whoever holds two of
 * them learns whether they are the same place, and nothing else. The same place is always the same text, of the same length as every
 * other, and all processes of a region make and read the same ones.
 *
 * `base64url("S2|<region>|" mark seal place)`: six bytes that name the key, the first 16 of an HMAC-SHA256 over region and place, and
 * the place (8 bytes of position, 16 of tag) under AES-256-CTR with that seal as its beginning (a synthetic initialization vector).
 */
export class StreamCursors {
  readonly #region: string;
  readonly #sealing: Buffer;
  readonly #hiding: Buffer;
  readonly #mark: Buffer;

  /** `secret`: at least 32 bytes of chance, the same for all processes of the region. */
  constructor(region: string, secret: Uint8Array) {
    const keys = Buffer.from(hkdfSync('sha256', secret, region, 'stream cursors', 64 + MARK_BYTES));
    this.#region = region;
    this.#sealing = keys.subarray(0, 32);
    this.#hiding = keys.subarray(32, 64);
    this.#mark = keys.subarray(64);
  }

  /** Opaque text of a place in this region's outbox. */
  format({ pos, tag }: Position): string {
    const place = Buffer.alloc(PLACE_BYTES);
    place.writeBigUInt64BE(BigInt(pos));
    place.write(tag, 8, 'latin1');
    const seal = this.#sealOf(place);
    const cipher = createCipheriv('aes-256-ctr', this.#hiding, seal);
    const head = Buffer.from(`S2|${this.#region}|`, 'latin1');
    return Buffer.concat([head, this.#mark, seal, cipher.update(place)]).toString('base64url');
  }

  /**
   * The place a cursor names. Refuses with CURSOR_INVALID what is none, with CURSOR_MISMATCH that of another region, and with
   * CURSOR_UNKNOWN one of this region under another key: it is of a history this database does not have.
   */
  read(cursor: string): Position {
    const bytes = Buffer.from(cursor.length <= MAX_LENGTH ? cursor : '', 'base64url');
    const [head, version, owner] = HEAD.exec(bytes.toString('latin1')) ?? [];
    if (head === undefined || bytes.toString('base64url') !== cursor) throw invalid(cursor);
    if (owner !== this.#region)
      throw new NetworkError(
        'CURSOR_MISMATCH',
        `after: expected a cursor of ${this.#region}, got one of ${owner}`,
      );
    const sealed = bytes.subarray(head.length);
    const isWhole = sealed.length === MARK_BYTES + SEAL_BYTES + PLACE_BYTES;
    if (version === '2' && !isWhole) throw invalid(cursor);
    if (version === '1' || !sealed.subarray(0, MARK_BYTES).equals(this.#mark))
      throw new NetworkError(
        'CURSOR_UNKNOWN',
        'after: this place belongs to another history; read again what you hold',
      );
    const place = this.#open(sealed.subarray(MARK_BYTES));
    if (!place) throw invalid(cursor);
    return place;
  }

  #open(sealed: Buffer): Position | null {
    const seal = sealed.subarray(0, SEAL_BYTES);
    const place = createDecipheriv('aes-256-ctr', this.#hiding, seal).update(sealed.subarray(SEAL_BYTES));
    const tag = TAG.exec(place.toString('latin1', 8))?.[1];
    if (tag === undefined || !timingSafeEqual(this.#sealOf(place), seal)) return null;
    return { pos: Number(place.readBigUInt64BE()), tag };
  }

  #sealOf(place: Buffer): Buffer {
    return createHmac('sha256', this.#sealing).update(place).digest().subarray(0, SEAL_BYTES);
  }
}

function invalid(cursor: string): NetworkError {
  return new NetworkError('CURSOR_INVALID', `after: expected a cursor of a stream, got ${quote(cursor)}`);
}
