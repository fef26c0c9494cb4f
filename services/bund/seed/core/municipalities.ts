import type { SeedMunicipality } from '@verbund/network';

/**
 * Keys as in the annex of a federal ordinance, territorial status of 25 January 2021. `bund` keeps the states without a region,
 * here Halle; the others are copies of what their regions keep, for projects that refer to them.
 */
export const municipalities: readonly SeedMunicipality[] = [
  { ags: '14625240', name: 'Hoyerswerda', kind: 'TOWN', state: 'DE-SN' },
  { ags: '15002000', name: 'Halle (Saale)', kind: 'TOWN', state: 'DE-ST', homonym: true },
  { ags: '16052000', name: 'Gera', kind: 'TOWN', state: 'DE-TH' },
  { ags: '16062041', name: 'Nordhausen', kind: 'TOWN', state: 'DE-TH' },
  { ags: '16077', name: 'Landkreis Altenburger Land', kind: 'DISTRICT', state: 'DE-TH' },
];
