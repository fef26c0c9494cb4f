import type { SeedSource } from '@verbund/network';

export const sources: readonly SeedSource[] = [
  {
    key: 'erreicht',
    label: 'Liste des bisher Erreichten, ohne Datum',
    author: 'MIGRANET-MV',
    raw: 'Migrantlnnen, mit kleinem L an Stelle des großen I',
  },
];
