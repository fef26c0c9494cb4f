import type { RegionFields } from '../ask/operation-types.ts';

/** Names of regions by their code; an unknown code stands for itself. */
export function regionNames(regions: readonly RegionFields[] | null): (code: string) => string {
  const names = new Map((regions ?? []).map((region) => [region.code, region.name]));
  return (code) => names.get(code) ?? code;
}
