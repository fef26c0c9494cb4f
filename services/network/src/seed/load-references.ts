import { raw } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { insertRows } from '../database/insert.ts';
import { read } from '../database/reading.ts';
import { Municipality } from '../municipality/municipality.entity.ts';
import { MunicipalityKind } from '../municipality/municipality.enum.ts';
import { isOfficialKey } from '../municipality/municipality.rules.ts';
import { newMunicipality } from '../municipality/new-municipality.ts';
import { Source } from '../source/source.entity.ts';
import { checkedDate, checkedEnum } from './checked.ts';
import { SeedError } from './seed-error.ts';
import type { SeedMunicipality, SeedSource } from './seed-format.ts';

/** Stores the sources that are new. Answers the keys of all there are. */
export async function loadSources(
  em: EntityManager,
  sources: readonly SeedSource[],
): Promise<ReadonlySet<string>> {
  const known = new Set(
    (await read<{ key: string }>(em, raw('select key from source'))).map(({ key }) => key),
  );
  const fresh = sources.filter(({ key }) => !known.has(key));
  await insertRows<Source>(
    em,
    Source,
    fresh.map(({ key, label, url, author, publishedAt, retrievedAt, raw: spelling }) => ({
      key,
      label,
      url: url ?? null,
      author: author ?? null,
      publishedAt: checkedDate(`source ${key}`, publishedAt),
      retrievedAt: checkedDate(`source ${key}`, retrievedAt),
      raw: spelling ?? null,
    })),
  );
  return new Set([...known, ...fresh.map(({ key }) => key)]);
}

/** Stores the places that are new. Answers the names of all there are, by official key. */
export async function loadPlaces(
  em: EntityManager,
  places: readonly SeedMunicipality[],
): Promise<ReadonlyMap<string, string>> {
  const known = new Map(
    (await read<{ ags: string; name: string }>(em, raw('select ags, name from municipality'))).map(
      ({ ags, name }) => [ags, name],
    ),
  );
  const fresh = places.filter(({ ags }) => !known.has(ags));
  await insertRows<Municipality>(em, Municipality, fresh.map(readPlace));
  return new Map([...known, ...fresh.map(({ ags, name }): [string, string] => [ags, name])]);
}

function readPlace(place: SeedMunicipality) {
  const where = `municipality ${place.ags}`;
  if (!isOfficialKey(place.ags))
    throw new SeedError(where, 'an official key of eight or five digits', place.ags);
  const { ags, name, state, successor } = place;
  return newMunicipality(
    {
      ags,
      name,
      state,
      kind: checkedEnum(where, MunicipalityKind, place.kind),
      validFrom: checkedDate(where, place.validFrom),
      validTo: checkedDate(where, place.validTo),
      successor: successor ?? null,
    },
    place.homonym ?? false,
  );
}
