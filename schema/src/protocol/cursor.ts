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
const HEAD = /^([0-9]{1,4})\|([AD])\|([0-9a-f]{8})\|((?:[a-z][a-z0-9]{0,19}(?:,[a-z][a-z0-9]{0,19})*)?)$/;
const MAX_KEY_LENGTH = 512;
const MAX_ID_LENGTH = 100;

type Head = Pick<CursorParts, 'orderVersion' | 'direction' | 'fingerprint' | 'missed'>;

// All cursors of a page begin alike, so the last head is remembered: a gateway reads every cursor of every page it merges.
let lastHeadText = '';
let lastHead: Head | null = null;

/** Opaque text of a cursor. The parts are trusted to be ASCII without `|`; `parseCursor` refuses anything else. */
export function formatCursor(parts: CursorParts): string {
  const text = `${parts.orderVersion}|${parts.direction}|${parts.fingerprint}|${parts.missed.join(',')}|${parts.key}|${parts.id}|`;
  return Buffer.from(text, 'latin1').toString('base64url');
}

/** The parts of a cursor, or null where the text is not a cursor of this API. Never throws. */
export function parseCursor(text: string): CursorParts | null {
  if (text.length > MAX_CURSOR_LENGTH || !BASE64URL.test(text)) return null;
  const ended = decode(text);
  // The bar at the end tells a whole cursor from one that lost its tail.
  if (!ended.endsWith('|')) return null;
  const decoded = ended.slice(0, -1);
  const idAt = decoded.lastIndexOf('|') + 1;
  const keyAt = decoded.lastIndexOf('|', idAt - 2) + 1;
  if (keyAt === 0 || idAt - keyAt - 1 > MAX_KEY_LENGTH) return null;
  const idLength = decoded.length - idAt;
  if (idLength < 1 || idLength > MAX_ID_LENGTH) return null;
  if (!isPrintable(decoded, keyAt, 0x20) || !isPrintable(decoded, idAt, 0x21)) return null;
  const head = readHead(decoded.slice(0, keyAt - 1));
  if (head === null) return null;
  return {
    orderVersion: head.orderVersion,
    direction: head.direction,
    fingerprint: head.fingerprint,
    missed: head.missed,
    key: decoded.slice(keyAt, idAt - 1),
    id: decoded.slice(idAt),
  };
}

function readHead(text: string): Head | null {
  if (text === lastHeadText) return lastHead;
  const match = HEAD.exec(text);
  if (!match) return null;
  const missed = match[4] as string;
  lastHead = {
    orderVersion: match[1] as string,
    direction: match[2] as 'A' | 'D',
    fingerprint: match[3] as string,
    missed: missed === '' ? [] : missed.split(','),
  };
  lastHeadText = text;
  return lastHead;
}

/** ASCII from `lowest` to `~`, from this place to the end. */
function isPrintable(text: string, from: number, lowest: number): boolean {
  for (let index = from; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code < lowest || code > 0x7e) return false;
  }
  return true;
}

/** `atob` is twice as fast as a Buffer here. Text of an impossible length decodes to nothing. */
function decode(text: string): string {
  if (text.length % 4 === 1) return '';
  return atob(text.replaceAll('-', '+').replaceAll('_', '/'));
}
