import type { SeedLayer } from '@verbund/network';
import { municipalities } from './municipalities.ts';
import { organizations } from './organizations.ts';
import { projects } from './projects.ts';
import { relations } from './relations.ts';
import { sources } from './sources.ts';

/** Mecklenburg-Vorpommern in the source texts: the list of achievements of MIGRANET-MV. */
export const core: SeedLayer = {
  layer: 'core',
  sources,
  municipalities,
  organizations,
  relations,
  projects,
  series: [],
  conferences: [],
};
