import type { MunicipalityFields } from '../ask/operation-types.ts';
import type { Visit } from '../visit/visit.ts';
import type { QueryReader } from './query-reader.ts';

/** Official keys for the place a reader typed, or the places to choose from. */
export interface ResolvedPlace {
  /** Null: no place is asked for. */
  readonly keys: readonly string[] | null;
  /** More than one place bears the name. */
  readonly choices: readonly MunicipalityFields[];
  /** The name typed, where no region knows it. */
  readonly unknown: string | null;
}

/** Well-formed, and the key of no place: an empty list would mean all places. */
const NOWHERE = '00000000';

const NO_PLACE: ResolvedPlace = { keys: null, choices: [], unknown: null };

/** Turns `place` of the query, a name or an official key, into official keys. A place may have had several keys over time. */
export async function resolvePlace(reader: QueryReader, visit: Visit): Promise<ResolvedPlace> {
  const typed = visit.query.get('place')?.trim() ?? '';
  if (typed === '') return NO_PLACE;
  if (/^\d{5}(\d{3})?$/.test(typed)) return placeWithKey(typed, reader, visit);
  reader.text('place', visit.text.lists.place);
  const { data } = await visit.ask('PlacesNamed', { name: typed });
  const found = data.municipalities ?? [];
  const same = (one: string, other: string): boolean =>
    one.localeCompare(other, 'de', { sensitivity: 'base' }) === 0;
  const exact = found.filter((place) => same(place.name, typed) || same(place.displayName, typed));
  const places = exact.length > 0 ? exact : found;
  if (places.length === 0) return { keys: [NOWHERE], choices: [], unknown: typed };
  const distinct = [
    ...new Map(places.map((place) => [`${place.state} ${place.kind} ${place.name}`, place])).values(),
  ];
  return distinct.length === 1
    ? { ...NO_PLACE, keys: places.map((place) => place.ags) }
    : { ...NO_PLACE, keys: places.map((place) => place.ags), choices: distinct };
}

async function placeWithKey(ags: string, reader: QueryReader, visit: Visit): Promise<ResolvedPlace> {
  const { data } = await visit.ask('PlaceWithKey', { ags });
  reader.formed(
    'place',
    () => true,
    () => `${visit.text.lists.place}: ${data.municipality?.displayName ?? ags}`,
  );
  return { ...NO_PLACE, keys: [ags] };
}
