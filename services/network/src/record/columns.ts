import { p } from '@mikro-orm/core';
import { InstantType } from '../database/instant-type.ts';
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

/** Finds parts of words: trigrams, because German compounds carry the word asked for in their middle. */
export function searchIndex(table: string) {
  const name = `${table}_search`;
  return { name, expression: `create index "${name}" on "${table}" using gin ("search_text" gin_trgm_ops)` };
}

export const topics = () => p.array<string>().$type<Topic[]>();
