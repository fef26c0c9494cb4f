import { foldSearchText } from './fold-search-text.ts';

/** What a record offers to the search. */
export interface SearchSubject {
  readonly name: string;
  readonly alternateNames: readonly string[];
  /** Everything else that may be searched: summaries, places, topics. Never persons. */
  readonly text: string;
}

/**
 * Rank of a hit. A list by relevance is ordered by tier, then by the order key of the name, then by id.
 *
 * | Tier | Hit |
 * | --- | --- |
 * | 0 exact | the folded name is the folded query |
 * | 1 prefix | the folded name begins with it |
 * | 2 word | every word of the query begins a word of the name |
 * | 3 alternate name | every word of the query begins a word of the name or of one alternate name |
 * | 4 text | every word of the query stands somewhere in name, alternate names or text, also inside a word |
 */
export type SearchTier = 0 | 1 | 2 | 3 | 4;

/** Tier of a record for a query as a reader typed it, null where it is no hit. An empty query hits nothing. */
export function searchTier(query: string, subject: SearchSubject): SearchTier | null {
  const asked = foldSearchText(query);
  if (asked === '') return null;
  const name = foldSearchText(subject.name);
  if (name === asked) return 0;
  if (name.startsWith(asked)) return 1;
  const words = asked.split(' ');
  if (beginWords(words, name)) return 2;
  const alternates = subject.alternateNames.map(foldSearchText);
  if (alternates.some((alternate) => beginWords(words, `${name} ${alternate}`))) return 3;
  const all = [name, ...alternates, foldSearchText(subject.text)].join(' ');
  return words.every((word) => all.includes(word)) ? 4 : null;
}

function beginWords(words: readonly string[], text: string): boolean {
  return words.every((word) => ` ${text}`.includes(` ${word}`));
}
