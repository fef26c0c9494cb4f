import { isRegionCode } from '@verbund/schema';
import type { RegionFields } from '../ask/operation-types.ts';
import type { Visit } from '../visit/visit.ts';
import type { FilterField } from './filter-form.tsx';
import type { QueryReader } from './query-reader.ts';

/** The region a query names, if there is one of this form. Its name is shown once the regions are known. */
export function readRegion(
  reader: QueryReader,
  visit: Visit,
  regions: readonly RegionFields[],
): string[] | null {
  const known = new Map(regions.map((region) => [region.code, region.name]));
  const code = reader.formed(
    'region',
    (value) => isRegionCode(value) && known.has(value),
    (value) => `${visit.text.lists.region}: ${known.get(value)}`,
  );
  return code === null ? null : [code];
}

/** A choice between the regions of the federation. */
export function regionField(visit: Visit, regions: readonly RegionFields[]): FilterField {
  const { lists } = visit.text;
  return {
    control: 'select',
    name: 'region',
    label: lists.region,
    none: lists.all,
    options: regions.map((region) => ({ value: region.code, label: region.name })),
  };
}
