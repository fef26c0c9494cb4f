import type { SeedMunicipality } from '@verbund/network';

/** Keys as in the annex of a federal ordinance, territorial status of 25 January 2021. Halle is kept by `bund`; this is the copy Sachsen refers to. */
export const municipalities: readonly SeedMunicipality[] = [
  { ags: '14612000', name: 'Dresden', kind: 'TOWN', state: 'DE-SN' },
  { ags: '14625240', name: 'Hoyerswerda', kind: 'TOWN', state: 'DE-SN' },
  { ags: '15002000', name: 'Halle (Saale)', kind: 'TOWN', state: 'DE-ST', homonym: true },
];
