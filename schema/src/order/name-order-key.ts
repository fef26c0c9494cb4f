import { nameElements, type NameElement, type NameGap } from './name-elements.ts';

/** Longest key in bytes (schema/README.md, "Order"). */
export const MAX_ORDER_KEY_LENGTH = 512;

/** Lower than every character inside a level, so that a shorter level sorts first. */
const LEVEL_END = '!';
/** Lowest weight of levels 2 and 3; trailing ones are left out. */
const PLAIN = '.';

/** One-letter codes of the accents of European and Vietnamese spelling; other accents are written as hex. */
const ACCENT_CODES: ReadonlyMap<string, string> = new Map([
  ...Array.from({ length: 16 }, (_, index): [string, string] => [
    String.fromCharCode(0x0300 + index),
    String.fromCharCode(0x61 + index),
  ]),
  ['\u031b', 'q'],
  ['\u0323', 'r'],
  ['\u0327', 's'],
  ['\u0328', 't'],
]);

/**
 * Order key of a name after DIN 5007-1: ASCII 0x21 to 0x7e without `|`, 3 to 512 bytes. Comparing two keys byte by byte is
 * comparing the names level by level:
 *
 * 1. letters and digits. ä = a, ß = ss, accents and case do not count; a word boundary (`-`) comes before digits, digits before
 *    Latin letters, other scripts (`~` and six hex digits per code point) last. Gender marks, quotation marks and apostrophes
 *    join (`Migrant*innen` sorts as `Migrantinnen`); all other punctuation is a word boundary. `e.V.` counts as text.
 * 2. accents, from the left; none before any.
 * 3. case, from the left; lower before upper.
 * 4. whatever else differs, so that two names have one key only if they are canonically equivalent, or longer than the key.
 *
 * The 512 bytes hold about 170 Latin letters; what lies behind does not sort, and the id breaks the tie.
 */
export function nameOrderKey(name: string): string {
  const { elements, gaps } = nameElements(name);
  const levels = [
    elements.map(baseCode).join(''),
    withoutTrailingPlain(elements.map(accentCode).join('')),
    withoutTrailingPlain(elements.map(caseCode).join('')),
    gaps.map(gapCode).join(''),
  ];
  return levels.join(LEVEL_END).slice(0, MAX_ORDER_KEY_LENGTH);
}

function baseCode(element: NameElement): string {
  return /^[-0-9a-z]$/.test(element.base) ? element.base : hexCode(element.base);
}

function accentCode(element: NameElement): string {
  return (
    element.marks
      .map((mark) => (/^[xy]$/.test(mark) ? mark : (ACCENT_CODES.get(mark) ?? hexCode(mark))))
      .join('') + PLAIN
  );
}

function caseCode(element: NameElement): string {
  const { base, written } = element;
  if (written === null) return PLAIN;
  return written === base.toUpperCase() ? 'u' : hexCode(written);
}

function gapCode(gap: NameGap): string {
  const characters = [...gap.characters].map((character) =>
    /^[#-{}]$/.test(character) ? character : hexCode(character),
  );
  return gap.at.toString(16).padStart(4, '0') + characters.join('');
}

function hexCode(character: string): string {
  return `~${(character.codePointAt(0) as number).toString(16).padStart(6, '0')}`;
}

function withoutTrailingPlain(level: string): string {
  return level.replace(/\.+$/, '');
}
