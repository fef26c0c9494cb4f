import type { SeedMunicipality } from '@verbund/network';

const STATE = { state: 'DE-TH' } as const;
const TOWN = { kind: 'TOWN', ...STATE } as const;

/** Keys as in the annex of a federal ordinance, territorial status of 25 January 2021; Eisenach joined a district later that year. */
export const municipalities: readonly SeedMunicipality[] = [
  { ags: '16051000', name: 'Erfurt', ...TOWN },
  { ags: '16052000', name: 'Gera', ...TOWN },
  { ags: '16053000', name: 'Jena', ...TOWN },
  { ags: '16055000', name: 'Weimar', ...TOWN },
  { ags: '16056000', name: 'Eisenach', ...TOWN, validTo: '2021-06-30', successor: '16063105', homonym: true },
  { ags: '16063105', name: 'Eisenach', ...TOWN, validFrom: '2021-07-01', homonym: true },
  { ags: '16062041', name: 'Nordhausen', ...TOWN },
  { ags: '16074018', name: 'Eisenberg', ...TOWN, homonym: true },
  { ags: '16076022', name: 'Greiz', ...TOWN },
  { ags: '16076079', name: 'Weida', ...TOWN },
  { ags: '16077', name: 'Landkreis Altenburger Land', kind: 'DISTRICT', ...STATE },
  { ags: '16077001', name: 'Altenburg', ...TOWN },
];
