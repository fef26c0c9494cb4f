import type { SeedLayer } from '@verbund/network';
import { migranetzFigures } from './migranetz-figures.ts';
import { relations } from './relations.ts';
import { sources } from './sources.ts';

/** What MigraNetz Thüringen says of itself elsewhere: member numbers over time, its office, DaMOst. */
export const furtherSources: SeedLayer = {
  layer: 'public',
  sources,
  municipalities: [],
  organizations: [],
  additions: [
    {
      key: 'migranetz',
      figures: migranetzFigures,
      sites: [{ kind: 'OFFICE', municipality: '16053000' }],
      sources: ['migranetz-ueber', 'migranetz-vereinsgruendung'],
    },
  ],
  relations,
  projects: [],
  series: [],
  conferences: [],
};
