import { raw } from '@mikro-orm/core';
import { foldSearchText } from '@verbund/schema';
import { all, type Sql } from '../database/reading.ts';
import { NetworkError } from '../errors.ts';

const LONGEST_TEXT = 200;

/** What is searched for, folded as the stored columns are. */
export interface Search {
  readonly folded: string;
  readonly words: readonly string[];
}

/** Reads `filter.text`; null where there is none. */
export function readSearch(text: string | null | undefined): Search | null {
  if (text == null) return null;
  if (text.length > LONGEST_TEXT)
    throw new NetworkError(
      'BAD_USER_INPUT',
      `text: expected at most ${LONGEST_TEXT} characters, got ${text.length}`,
    );
  const folded = foldSearchText(text);
  return { folded, words: [...new Set(folded.split(' ').filter((word) => word !== ''))] };
}

/** Rows that are a hit of any tier: every word stands somewhere in the text, also inside a word. Nothing to search for finds nothing. */
export function searchConditions(search: Search | null): Sql[] {
  if (!search) return [];
  if (search.words.length === 0) return [raw('false')];
  return search.words.map((word) => raw('search_text like ?', [`%${escapeLike(word)}%`]));
}

/** All names of a record as one text, as they are indexed. A function of the database. */
export const ALL_NAMES = 'all_names(name_search, alternate_search)';

/** Names are indexed by so many of their first characters. */
export const INDEXED_CHARACTERS = 120;

/**
 * The hits of each tier, as conditions no two of which hold for one row; together they are those of `searchConditions`. Each tier says in
 * a form an index understands where its rows can be, so that an empty one costs next to nothing. What is said again more exactly stands in
 * a CASE: PostgreSQL would take it for a second, rare coincidence, and no longer read a long tier in its order.
 */
export function tierConditions(search: Search): readonly Sql[] {
  const { folded, words } = search;
  const { begins, inName, inAlternate } = partsOf(search);
  const beginning = [...folded].slice(0, INDEXED_CHARACTERS).join('');
  const short = `left(name_search, ${INDEXED_CHARACTERS})`;
  const prefix = `${escapeLike(folded)}%`;
  // Every word that begins a word of some name does so in all of them together.
  const somewhere = words.map(() => `(${ALL_NAMES} like ? or ${ALL_NAMES} like ?)`).join(' and ');
  const places = words.flatMap((word) => [`${escapeLike(word)}%`, `% ${escapeLike(word)}%`]);
  const alternate = `exists (select 1 from unnest(alternate_search) alternate where ${inAlternate})`;
  return [
    raw(`${short} = ? and name_search = ?`, [beginning, folded]),
    raw(`${short} like ? and name_search like ? and name_search <> ?`, [
      `${escapeLike(beginning)}%`,
      prefix,
      folded,
    ]),
    raw(`${somewhere} and name_search not like ? and ${exactly(inName)}`, [...places, prefix, ...begins]),
    raw(`${somewhere} and name_search not like ? and not (${inName}) and ${exactly(alternate)}`, [
      ...places,
      prefix,
      ...begins,
      ...begins,
    ]),
    all([
      ...searchConditions(search),
      raw(`name_search not like ? and not (${inName}) and not ${alternate}`, [prefix, ...begins, ...begins]),
    ]),
  ];
}

function exactly(condition: string): string {
  return `case when ${condition} then true else false end`;
}

/** Tier of a hit, 0 to 4: the same as `searchTier` of @verbund/schema. */
export function tierOf(search: Search): Sql {
  const { folded, words } = search;
  if (words.length === 0) return raw('4');
  const { begins, inName, inAlternate } = partsOf(search);
  return raw(
    `case when name_search = ? then 0 when starts_with(name_search, ?) then 1 when ${inName} then 2 ` +
      `when exists (select 1 from unnest(alternate_search) alternate where ${inAlternate}) then 3 else 4 end`,
    [folded, folded, ...begins, ...begins],
  );
}

/** Every word begins a word of the name; of the name and one other name taken together. Both with the same values. */
function partsOf({ words }: Search) {
  return {
    begins: words.map((word) => `% ${escapeLike(word)}%`),
    inName: words.map(() => "(' ' || name_search) like ?").join(' and '),
    inAlternate: words.map(() => "(' ' || name_search || ' ' || alternate) like ?").join(' and '),
  };
}

/** Folded words hold letters and digits only; a wildcard that came through all the same stands for itself. */
function escapeLike(word: string): string {
  return word.replace(/[\\%_]/g, '\\$&');
}
