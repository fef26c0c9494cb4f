import type { CoverageFields, RegionFields } from '../ask/operation-types.ts';

/**
 * The regions as this answer found them. The gateway looks at a healthy region only now and then; a region that has
 * just failed to answer is silent for the reader, whatever the last look said.
 */
export function regionsOfAnswer(
  regions: readonly RegionFields[],
  coverage: CoverageFields | null | undefined,
): RegionFields[] {
  const found = new Map(coverage?.sources.map((source) => [source.region, source.status]));
  return regions.map((region) => {
    const status = found.get(region.code) ?? region.status;
    return status === 'SKIPPED' ? region : { ...region, status };
  });
}
