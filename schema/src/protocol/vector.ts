/** Room for the positions of fifty regions. */
const MAX_VECTOR_LENGTH = 16_384;
const MAX_POSITIONS = 64;
const BASE64URL = /^[A-Za-z0-9_-]+$/;
const HEAD = /^V1\|(0|[1-9][0-9]?)$/;
/** A source, and its own cursor: printable ASCII without `|`. */
const ENTRY = /^([a-z][a-z0-9]{0,19})=([\x21-\x7b}~]{1,200})$/;

/**
 * Where several streams stand, by source, as one opaque text: `base64url("V1|<count>|<source>=<cursor>|…|")`, sources sorted. Equal positions make equal texts.
 * The cursors are trusted to be what `isPosition` allows. Throws a RangeError for more than 64 sources.
 */
export function formatVector(positions: ReadonlyMap<string, string>): string {
  if (positions.size > MAX_POSITIONS)
    throw new RangeError(`expected at most ${MAX_POSITIONS} sources, got ${positions.size}`);
  const entries = [...positions].sort(([left], [right]) => (left < right ? -1 : 1));
  const text = ['V1', positions.size, ...entries.map(([source, cursor]) => `${source}=${cursor}`)].join('|');
  return Buffer.from(`${text}|`, 'latin1').toString('base64url');
}

/** The positions by source, or null where the text is no such cursor, or not a whole one. Never throws. */
export function parseVector(text: string): ReadonlyMap<string, string> | null {
  if (text.length > MAX_VECTOR_LENGTH || text.length % 4 === 1 || !BASE64URL.test(text)) return null;
  const parts = Buffer.from(text, 'base64url').toString('latin1').split('|');
  const count = HEAD.exec(`${parts[0]}|${parts[1]}`)?.[1];
  // The count and the bar at the end tell a whole cursor from one that lost its tail.
  if (count === undefined || parts.length !== Number(count) + 3 || parts.at(-1) !== '') return null;
  const positions = new Map<string, string>();
  let last = '';
  for (const part of parts.slice(2, -1)) {
    const entry = ENTRY.exec(part);
    const source = entry?.[1] ?? '';
    if (!entry || source <= last) return null;
    positions.set(source, entry[2] as string);
    last = source;
  }
  return positions.size <= MAX_POSITIONS && formatVector(positions) === text ? positions : null;
}

/** May this text stand in a vector as the cursor of one source? */
export function isPosition(cursor: string): boolean {
  return /^[\x21-\x7b}~]{1,200}$/.test(cursor);
}
