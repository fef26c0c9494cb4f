import type { SeedSource } from '@verbund/network';

export const sources: readonly SeedSource[] = [
  {
    key: 'gastbeitrag-calzolari',
    label: 'Gastbeitrag im Magazin eines kommunalen Programms, ohne Datum',
    author: 'Elisa Calzolari, Geschäftsführerin von MigraNetz Thüringen',
  },
  { key: 'erreicht-mv', label: 'Liste des bisher Erreichten, ohne Datum', author: 'MIGRANET-MV' },
  {
    key: 'regionalkonferenz-2025',
    label: 'Rückblick auf die Regionalkonferenz in Hoyerswerda, 2025',
    author: 'Gastgeber*innen vor Ort, im Text nicht genannt',
  },
];
