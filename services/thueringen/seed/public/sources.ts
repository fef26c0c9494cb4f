import type { SeedSource } from '@verbund/network';

const AUTHOR = { author: 'MigraNetz Thüringen e.V.' } as const;

export const sources: readonly SeedSource[] = [
  {
    key: 'migranetz-ueber',
    label: 'Selbstdarstellung von MigraNetz Thüringen, jüngere Fassung, ohne Datum',
    ...AUTHOR,
  },
  {
    key: 'migranetz-ueber-frueher',
    label: 'Selbstdarstellung von MigraNetz Thüringen, frühere Fassung, ohne Datum',
    ...AUTHOR,
  },
  {
    key: 'migranetz-konferenz-2018',
    label: 'Bericht über die Mitgliederkonferenz 2018 in Gera',
    publishedAt: '2018',
    author: 'MigraNetz Thüringen',
  },
  {
    key: 'migranetz-vereinsgruendung',
    label: 'Meldung über die Vereinsgründung am 4. Juli 2020 in Weimar',
    publishedAt: '2020',
    ...AUTHOR,
  },
  {
    key: 'migranetz-treffen-2022',
    label: 'Rückblick auf das erste Netzwerktreffen 2022 in Erfurt',
    publishedAt: '2022',
    ...AUTHOR,
  },
  {
    key: 'migranetz-versammlung-2022',
    label: 'Rückblick auf die Mitgliederversammlung 2022 in Erfurt',
    publishedAt: '2022-06-28',
    ...AUTHOR,
  },
];
