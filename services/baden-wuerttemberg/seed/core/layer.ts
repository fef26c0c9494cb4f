import type { SeedLayer } from '@verbund/network';
import { conferences } from './conferences.ts';
import { municipalities } from './municipalities.ts';
import { organizations } from './organizations.ts';
import { projects } from './projects.ts';
import { relations } from './relations.ts';
import { series } from './series.ts';
import { sources } from './sources.ts';

/** Baden-Württemberg in the source texts: the press release on the first state conference. */
export const core: SeedLayer = {
  layer: 'core',
  sources,
  municipalities,
  organizations,
  relations,
  projects,
  series,
  conferences,
};
