import type { SeedLayer } from '@verbund/network';
import { conferences } from './conferences.ts';
import { municipalities } from './municipalities.ts';
import { organizations } from './organizations.ts';
import { projects } from './projects.ts';
import { relations } from './relations.ts';
import { sources } from './sources.ts';

/** Thüringen in the source texts: the network meeting of 2023 and the guest article of its managing director. */
export const core: SeedLayer = {
  layer: 'core',
  sources,
  municipalities,
  organizations,
  relations,
  projects,
  series: [],
  conferences,
};
