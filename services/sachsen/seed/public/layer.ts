import type { SeedLayer } from '@verbund/network';
import { organizations } from './organizations.ts';
import { relations } from './relations.ts';
import { sources } from './sources.ts';

/** What further sources say of Sachsen: the state network that ended, the one that followed, members of NeMO. */
export const furtherSources: SeedLayer = {
  layer: 'public',
  sources,
  municipalities: [],
  organizations,
  additions: [
    {
      key: 'vemo-halle',
      alternateNames: ['Verband der Migrantenorganisationen Halle (Saale) e.V.'],
      sources: ['nemo-gruendung'],
    },
  ],
  relations,
  projects: [],
  series: [],
  conferences: [],
};
