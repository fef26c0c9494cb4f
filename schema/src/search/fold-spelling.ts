import { latinFolding } from '../order/latin-folding.ts';

/**
 * Lower case without accents; `ß` is `ss`; `ä`, `ae` and `a` are one, as are `ö`, `oe`, `o` and `ü`, `ue`, `u` (but `neue`,
 * `Frauen` and `Quelle` keep their `ue`). What is no letter or digit becomes one space; apostrophes vanish.
 * The folding of the beginning of a word is the beginning of its folding, so that a search may run while somebody types.
 */
export function foldSpelling(text: string): string {
  const letters = [
    ...text
      .toLowerCase()
      .normalize('NFD')
      .replace(/[\u0300-\u036f'’‘ʼ\u00ad\u200b-\u200f]/gu, ''),
  ]
    .map((letter) => latinFolding(letter)?.letters ?? letter)
    .join('');
  return withoutUmlautE(letters)
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim();
}

function withoutUmlautE(letters: string): string {
  let folded = '';
  for (const letter of letters)
    if (letter !== 'e' || !/(?:[ao]|(?<![aeq])u)$/.test(folded.slice(-2))) folded += letter;
  return folded;
}
