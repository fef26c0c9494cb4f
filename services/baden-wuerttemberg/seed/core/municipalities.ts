import type { SeedMunicipality } from '@verbund/network';

/** Keys as in the annex of a federal ordinance, territorial status of 25 January 2021. The leading zero belongs to the key. */
export const municipalities: readonly SeedMunicipality[] = [
  { ags: '08111000', name: 'Stuttgart', kind: 'TOWN', state: 'DE-BW' },
];
