import { formatGlobalId, type RecordKind } from '@verbund/schema';
import type { RecordOrigin } from '../record/new-record.ts';
import { SeedError } from './seed-error.ts';

/** What reading one layer needs to know besides the layer. */
export interface LayerScope {
  readonly region: string;
  readonly layer: string;
  readonly at: Date;
  readonly demonstration: boolean;
  /** Keys of all sources of this and earlier layers. */
  readonly sources: ReadonlySet<string>;
  /** Names of all places of this and earlier layers, by official key. */
  readonly places: ReadonlyMap<string, string>;
}

export function idOf(scope: LayerScope, kind: RecordKind, key: string): string {
  return formatGlobalId(scope.region, kind, key);
}

export function originOf(scope: LayerScope, where: string, sourceKeys: readonly string[]): RecordOrigin {
  for (const key of sourceKeys) checkedSource(scope, where, key);
  return { at: scope.at, sourceKeys, demonstration: scope.demonstration, generated: false };
}

export function checkedSource(scope: LayerScope, where: string, key: string): string {
  if (!scope.sources.has(key)) throw new SeedError(where, 'the key of a source of this region', key);
  return key;
}

/** An official key of a place the region has a copy of, or nothing. */
export function checkedPlace(scope: LayerScope, where: string, ags: string | undefined): string | null {
  if (ags === undefined) return null;
  if (!scope.places.has(ags))
    throw new SeedError(where, 'the official key of a municipality of this region', ags);
  return ags;
}

/** Names of places, for the search. */
export function placeNames(scope: LayerScope, keys: readonly (string | null | undefined)[]): string[] {
  return keys.flatMap((key) => (key == null ? [] : [scope.places.get(key) ?? '']));
}
