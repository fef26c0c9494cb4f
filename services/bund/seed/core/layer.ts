import type { SeedLayer } from '@verbund/network';
import { municipalities } from './municipalities.ts';
import { organizations } from './organizations.ts';
import { projects } from './projects.ts';
import { sources } from './sources.ts';

/** The federal bodies and nationwide projects in the source texts. Their members keep the relations. */
export const core: SeedLayer = {
  layer: 'core',
  sources,
  municipalities,
  organizations,
  relations: [],
  projects,
  series: [],
  conferences: [],
};
