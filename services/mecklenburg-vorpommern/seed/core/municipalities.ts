import type { SeedMunicipality } from '@verbund/network';

/** Keys as in the annex of a federal ordinance, territorial status of 25 January 2021. */
export const municipalities: readonly SeedMunicipality[] = [
  { ags: '13003000', name: 'Rostock', kind: 'TOWN', state: 'DE-MV' },
  { ags: '13004000', name: 'Schwerin', kind: 'TOWN', state: 'DE-MV', homonym: true },
];
