import type { SeedMunicipality } from '@verbund/network';

/** Seats and offices in states without a region. */
export const municipalities: readonly SeedMunicipality[] = [
  { ags: '03241001', name: 'Hannover', kind: 'TOWN', state: 'DE-NI' },
  { ags: '05913000', name: 'Dortmund', kind: 'TOWN', state: 'DE-NW' },
  { ags: '09162000', name: 'München', kind: 'TOWN', state: 'DE-BY' },
  { ags: '09564000', name: 'Nürnberg', kind: 'TOWN', state: 'DE-BY' },
  { ags: '10041100', name: 'Saarbrücken', kind: 'TOWN', state: 'DE-SL' },
  { ags: '11000000', name: 'Berlin', kind: 'TOWN', state: 'DE-BE' },
];
