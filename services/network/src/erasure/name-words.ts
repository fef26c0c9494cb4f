import { foldSearchText } from '@verbund/schema';

/** A word of a text: as it is compared, and where it stands. */
export interface Word {
  readonly folded: string;
  readonly start: number;
  readonly end: number;
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
/** What may stand between the words of one name: `Muster, Petra`, `Petra Muster-Beispiel`, `p.muster`. */
const BETWEEN = /^[\s.,;'’_–-]{1,4}$/u;
const TITLES: ReadonlySet<string> = new Set([
  'dr',
  'prof',
  'dipl',
  'ing',
  'med',
  'phil',
  'frau',
  'herr',
  'mag',
]);
const MOST_FOLDED = 50_000;

/** Words of a name without titles, in one order, so that `Dr. Petra Muster` and `MUSTER, Petra` are the same. */
export function nameKey(name: string): { readonly key: string; readonly words: number } {
  const words = wordsOf(name)
    .map(({ folded }) => folded)
    .filter((word) => !TITLES.has(word));
  return { key: keyOf(words), words: words.length };
}

/** Words of a text as names are compared: without case, accents and umlaut spellings. */
export function wordsOf(text: string): Word[] {
  return Array.from(text.matchAll(WORD), (match) => ({
    folded: foldWord(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** Do the words stand beside each other, with nothing between them that ends a name? */
export function standTogether(text: string, words: readonly Word[]): boolean {
  return words.every((word, index) => {
    const next = words[index + 1];
    return next === undefined || BETWEEN.test(text.slice(word.end, next.start));
  });
}

export function keyOf(words: readonly string[]): string {
  return words.toSorted().join(' ');
}

const folded = new Map<string, string>();

function foldWord(word: string): string {
  const known = folded.get(word);
  if (known !== undefined) return known;
  if (folded.size > MOST_FOLDED) folded.clear();
  const fold = foldSearchText(word).replaceAll(' ', '') || word.toLowerCase();
  folded.set(word, fold);
  return fold;
}
