import type { SeedLayer } from '@verbund/network';
import { conferences } from './conferences.ts';
import { municipalities } from './municipalities.ts';
import { organizations } from './organizations.ts';
import { sources } from './sources.ts';

/** Sachsen in the source texts: the regional conference in Hoyerswerda. It names no relation between two organizations. */
export const core: SeedLayer = {
  layer: 'core',
  sources,
  municipalities,
  organizations,
  relations: [],
  projects: [],
  series: [],
  conferences,
};
