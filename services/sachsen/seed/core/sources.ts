import type { SeedSource } from '@verbund/network';

export const sources: readonly SeedSource[] = [
  {
    key: 'regionalkonferenz-2025',
    label: 'Rückblick auf die Regionalkonferenz in Hoyerswerda, 2025',
    author: 'Gastgeber*innen vor Ort, im Text nicht genannt',
    raw: 'Immigrant Networks, an anderer Stelle Immigrants Network',
  },
];
