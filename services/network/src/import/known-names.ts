import { raw } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { foldSearchText } from '@verbund/schema';
import { read } from '../database/reading.ts';

/** What names in a file may mean in this region, folded as the search folds them. */
export interface KnownNames {
  readonly organizations: ReadonlyMap<string, readonly { readonly id: string }[]>;
  /** Official keys by the name of the place. */
  readonly places: ReadonlyMap<string, readonly string[]>;
  /** Names of own organizations by id. */
  readonly labels: ReadonlyMap<string, string>;
}

/** Longer texts are descriptions. */
const LONGEST_NAME = 300;

/** Looks all of them up at once: the words of all cells that may name an organization or a place. */
export async function knownNames(em: EntityManager, words: readonly string[]): Promise<KnownNames> {
  const folded = [
    ...new Set(words.filter(({ length }) => length <= LONGEST_NAME).map(foldSearchText)),
  ].filter((word) => word !== '');
  const organizations = await read<{ id: string; name: string; nameSearch: string }>(
    em,
    raw(
      `select id, name, name_search as "nameSearch" from organization
       where publication <> 'WITHDRAWN' and (name_search = any(array(select jsonb_array_elements_text(?::jsonb))) or id = any(array(select jsonb_array_elements_text(?::jsonb))))`,
      [JSON.stringify(folded), JSON.stringify([...new Set(words)])],
    ),
  );
  const places = await read<{ ags: string; name: string; displayName: string }>(
    em,
    raw(
      `select ags, name, display_name as "displayName" from municipality where successor is null order by ags`,
    ),
  );
  return {
    organizations: Map.groupBy(organizations, ({ nameSearch }) => nameSearch),
    places: placesByName(places),
    labels: new Map(organizations.map(({ id, name }) => [id, name])),
  };
}

function placesByName(
  rows: readonly { readonly ags: string; readonly name: string; readonly displayName: string }[],
): ReadonlyMap<string, readonly string[]> {
  const places = new Map<string, string[]>();
  for (const { ags, name, displayName } of rows)
    for (const word of new Set([foldSearchText(name), foldSearchText(displayName)]))
      places.set(word, [...(places.get(word) ?? []), ags]);
  return places;
}
