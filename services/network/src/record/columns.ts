import { p } from '@mikro-orm/core';
import { MAX_ORDER_KEY_LENGTH } from '@verbund/schema';
import { InstantType } from '../database/instant-type.ts';
import { ALL_NAMES, INDEXED_CHARACTERS } from '../search/search.ts';
import type { Text } from '../text/text.ts';
import type { Publication, Visibility } from './record.enum.ts';
import type { Topic } from './topic.enum.ts';

/** ASCII text that is compared byte by byte: ids, order keys, days. The same result here, in PostgreSQL and in the gateway. */
export const ascii = () => p.text().collation('C');

/** A German text with translations. */
export const text = () => p.json<Text>();

/** An instant with milliseconds. */
export const instant = () => p.type(InstantType).$type<string>();

/** Columns of a record: a row with an id of its own, one steward, a revision and a publication. */
export function recordColumns() {
  return {
    id: ascii().primary(),
    region: ascii().generated("(split_part(id, ':'::text, 1)) stored").$type<string>(),
    visibility: p.text().$type<Visibility>(),
    publication: p.text().$type<Publication>(),
    // What the public may see, as one column, so that an index can be made for exactly these rows.
    listed: p
      .boolean()
      .generated("(((publication = 'PUBLISHED'::text) AND (visibility = 'PUBLIC'::text))) stored")
      .$type<boolean>(),
    revision: p.integer(),
    createdAt: instant(),
    updatedAt: instant(),
    confirmedAt: instant().strictNullable(),
    changeNote: p.text().strictNullable(),
    demonstration: p.boolean(),
    generated: p.boolean(),
    sourceKeys: p.array<string>(),
    orderVersion: ascii(),
    updatedKey: ascii(),
  };
}

/**
 * What searching compares, folded by `foldSearchText`: the name, each alternate name, and all of it with further text.
 * Persons are never among them.
 */
export function searchColumns() {
  return {
    nameSearch: p.text().collation('C'),
    alternateSearch: p.array<string>(),
    searchText: p.text().collation('C'),
  };
}

/**
 * What a search reads: parts of words by their trigrams, because German compounds carry the word asked for in their middle; beginnings of
 * names, other names, and the order within a tier (`connection/tiered-window.ts`).
 */
export function searchIndexes(table: string) {
  return [
    indexOf(`${table}_search`, table, 'using gin ("search_text" gin_trgm_ops)'),
    indexOf(`${table}_names`, table, `using gin (${ALL_NAMES} gin_trgm_ops)`),
    indexOf(`${table}_by_beginning`, table, `(left("name_search", ${INDEXED_CHARACTERS}))`),
    indexOf(`${table}_by_other_name`, table, 'using gin ("alternate_search")'),
    indexOf(`${table}_by_relevance`, table, `(left("name_key", ${MAX_ORDER_KEY_LENGTH - 1}), "id")`),
  ];
}

/** An index in the words of PostgreSQL. */
export function indexOf(name: string, table: string, definition: string) {
  return { name, expression: `create index "${name}" on "${table}" ${definition}` };
}

export const topics = () => p.array<string>().$type<Topic[]>();
