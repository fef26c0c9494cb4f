import { inLanguage, licenceWords, parseGlobalId } from '@verbund/schema';
import type { RegionFields } from '../ask/operation-types.ts';
import { contractLanguage } from '../text/language.ts';
import type { Visit } from '../visit/visit.ts';

/** On what terms the data of one region may be used, in words; what an unknown region allows is unknown. */
export function regionLicence(
  code: string,
  regions: readonly RegionFields[] | null,
  visit: Visit,
): string | null {
  const region = regions?.find((known) => known.code === code);
  return region === undefined
    ? null
    : inLanguage(licenceWords(region.network, region.licence), contractLanguage(visit.language));
}

/** The same for every line of a table: that of the region that keeps the record, else those of all regions. */
export function lineLicence(
  id: string | null | undefined,
  regions: readonly RegionFields[],
  visit: Visit,
): string {
  const keeper = id ? parseGlobalId(id)?.region : undefined;
  return (
    (keeper === undefined ? null : regionLicence(keeper, regions, visit)) ??
    regions.map(({ code, name }) => `${name}: ${regionLicence(code, regions, visit)}`).join(' | ')
  );
}
