import type { RegionFields } from '../ask/operation-types.ts';
import type { DrawnMap, LandShape } from './draw-map.ts';

/** How a Land stands to the federation. */
export type Contact = 'ANSWERING' | 'SILENT' | 'OUTSIDE';

export interface LandState {
  readonly land: LandShape;
  readonly contact: Contact;
  /** The region of this Land, where there is one. */
  readonly region: RegionFields | null;
}

/** Every Land with its region. A region is of a Land when its code is the second half of the ISO code: `th`, DE-TH. */
export function landStates(map: DrawnMap, regions: readonly RegionFields[]): LandState[] {
  const byState = new Map(regions.map((region) => [`DE-${region.code.toUpperCase()}`, region]));
  return map.lands.map((land) => {
    const region = byState.get(land.state) ?? null;
    return {
      land,
      region,
      contact: region === null ? 'OUTSIDE' : region.status === 'OK' ? 'ANSWERING' : 'SILENT',
    };
  });
}

/** Regions that are no Land, such as the one of the federal bodies. */
export function regionsWithoutLand(map: DrawnMap, regions: readonly RegionFields[]): RegionFields[] {
  const states = new Set(map.lands.map((land) => land.state));
  return regions.filter((region) => !states.has(`DE-${region.code.toUpperCase()}`));
}
