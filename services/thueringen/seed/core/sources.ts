import type { SeedSource } from '@verbund/network';

export const sources: readonly SeedSource[] = [
  {
    key: 'netzwerktreffen-2023',
    label: 'Rückblick auf das erste Netzwerktreffen 2023 in Ostthüringen',
    author: 'MigraNetz Thüringen e.V.',
    raw: 'Osttthüringen; Migranten*innenorganisationen',
  },
  {
    key: 'gastbeitrag-calzolari',
    label: 'Gastbeitrag im Magazin eines kommunalen Programms, ohne Datum',
    author: 'Elisa Calzolari, Geschäftsführerin von MigraNetz Thüringen',
  },
];
