import { raw } from '@mikro-orm/core';
import { foldSearchText } from '@verbund/schema';
import type { Sql } from '../database/reading.ts';
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

/** Tier of a hit, 0 to 4: the same as `searchTier` of @verbund/schema. */
export function tierOf({ folded, words }: Search): Sql {
  if (words.length === 0) return raw('4');
  const begins = words.map((word) => `% ${escapeLike(word)}%`);
  const inName = begins.map(() => "(' ' || name_search) like ?").join(' and ');
  const inAlternate = begins.map(() => "(' ' || name_search || ' ' || alternate) like ?").join(' and ');
  return raw(
    `case when name_search = ? then 0 when starts_with(name_search, ?) then 1 when ${inName} then 2 ` +
      `when exists (select 1 from unnest(alternate_search) alternate where ${inAlternate}) then 3 else 4 end`,
    [folded, folded, ...begins, ...begins],
  );
}

/** Folded words hold letters and digits only; a wildcard that came through all the same stands for itself. */
function escapeLike(word: string): string {
  return word.replace(/[\\%_]/g, '\\$&');
}
