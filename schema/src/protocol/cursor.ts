/** The parts of a cursor (schema/README.md, "Cursors"). */
export interface CursorParts {
  /** Version of the order-key function the key was made with. */
  readonly orderVersion: string;
  readonly direction: 'A' | 'D';
  /** Eight hex digits over the field name and its arguments without paging. */
  readonly fingerprint: string;
  /** Sources that were missing on this walk, sorted; usually none. */
  readonly missed: readonly string[];
  /** ASCII order key of the row. */
  readonly key: string;
  /** Id of the row, the tie-break. */
  readonly id: string;
}

/** Room for the longest key and id, and for fifty missing regions. */
const MAX_CURSOR_LENGTH = 2048;
const BASE64URL = /^[A-Za-z0-9_-]+$/;
const VERSION = /^[0-9]{1,4}$/;
const FINGERPRINT = /^[0-9a-f]{8}$/;
const MISSED = /^(?:[a-z][a-z0-9]{0,19}(?:,[a-z][a-z0-9]{0,19})*)?$/;
const KEY = /^[\x20-\x7b\x7d\x7e]{0,512}$/;
const ID = /^[\x21-\x7b\x7d\x7e]{1,100}$/;

/** Opaque text of a cursor. The parts are trusted to be ASCII without `|`; `parseCursor` refuses anything else. */
export function formatCursor(parts: CursorParts): string {
  const text = `${parts.orderVersion}|${parts.direction}|${parts.fingerprint}|${parts.missed.join(',')}|${parts.key}|${parts.id}`;
  return Buffer.from(text, 'latin1').toString('base64url');
}

/** The parts of a cursor, or null where the text is not a cursor of this API. Never throws. */
export function parseCursor(text: string): CursorParts | null {
  if (text.length > MAX_CURSOR_LENGTH || !BASE64URL.test(text)) return null;
  const parts = Buffer.from(text, 'base64url').toString('latin1').split('|');
  if (parts.length !== 6) return null;
  const [orderVersion, direction, fingerprint, missed, key, id] = parts as [
    string,
    string,
    string,
    string,
    string,
    string,
  ];
  if (direction !== 'A' && direction !== 'D') return null;
  if (!VERSION.test(orderVersion) || !FINGERPRINT.test(fingerprint) || !MISSED.test(missed)) return null;
  if (!KEY.test(key) || !ID.test(id)) return null;
  return { orderVersion, direction, fingerprint, missed: missed === '' ? [] : missed.split(','), key, id };
}
