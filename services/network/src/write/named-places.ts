import { raw } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { read } from '../database/reading.ts';
import { quote } from '../errors.ts';
import type { Problem } from './problem.ts';
import type { Reading } from './reading.ts';
import type { RecordState } from './record-state.ts';
import type { PlaceNames } from './record-writing.ts';

/** Names of all places these states speak of. */
export async function placesOf(em: EntityManager, ...states: readonly RecordState[]): Promise<PlaceNames> {
  const asked = [...new Set(states.flatMap(keysIn))];
  if (asked.length === 0) return new Map();
  const rows = await read<{ ags: string; name: string }>(
    em,
    raw('select ags, name from municipality where ags in (?)', [asked]),
  );
  return new Map(rows.map(({ ags, name }) => [ags, name]));
}

function keysIn({ content, parts }: RecordState): string[] {
  const own = content as {
    readonly venueMunicipality?: string | null;
    readonly municipalityKeys?: readonly string[];
  };
  const parties = [
    ...parts.participations,
    ...parts.sessions.flatMap(({ participations }) => participations),
  ];
  const keys = [
    own.venueMunicipality,
    ...(own.municipalityKeys ?? []),
    ...[...parts.sites, ...parties].map(({ municipality }) => municipality),
  ];
  return keys.filter((key) => key != null);
}

/** Official keys that were given and are in no directory of this region. */
export function placeProblems({ found }: Reading, places: PlaceNames): Problem[] {
  return found.municipalities
    .filter(({ ags }) => !places.has(ags))
    .map(({ ags, path }) => ({
      code: 'NOT_FOUND',
      path,
      message: `expected the official key of a place in the directory of this region, got ${quote(ags)}`,
    }));
}
