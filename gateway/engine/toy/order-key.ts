const PLAIN = /^[0-9a-z ]$/;
const MAX_KEY = 512;

/**
 * The ASCII order key of a text: lower case, everything but letters, digits and spaces as `{hex}`, so that umlauts and text beyond
 * the basic plane are orderable too. A null comes after everything. Cut at 512 characters: longer texts tie, and the id decides.
 */
export function textKey(text: string | null): string {
  if (text === null) return '~';
  let key = '';
  for (const character of text.toLowerCase()) {
    const part = PLAIN.test(character)
      ? character
      : `{${(character.codePointAt(0) as number).toString(16).padStart(6, '0')}}`;
    if (key.length + part.length > MAX_KEY) break;
    key += part;
  }
  return key;
}

/** The order key of a whole number from -99,999 on. A null comes after everything. */
export function numberKey(value: number | null): string {
  return value === null ? '~' : String(value + 100_000).padStart(7, '0');
}
