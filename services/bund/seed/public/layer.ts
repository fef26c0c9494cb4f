import type { SeedLayer } from '@verbund/network';
import { federalBodies } from './federal-bodies.ts';
import { bziStates, damostStates, nemoStates } from './member-states.ts';
import { municipalities } from './municipalities.ts';
import { nemoFigures } from './nemo-figures.ts';
import { relations } from './relations.ts';
import { shortEntries } from './short-entries.ts';
import { sources } from './sources.ts';
import { bkmoFigures, bziFigures, damostFigures } from './umbrella-figures.ts';

/** What further sources say of the federal bodies and of their members outside the participating regions. */
export const furtherSources: SeedLayer = {
  layer: 'public',
  sources,
  municipalities,
  organizations: [...federalBodies, ...shortEntries],
  additions: [
    {
      key: 'nemo',
      alternateNames: ['BV NeMO', 'Bundesverband Netzwerke von Migrant*innenorganisationen e. V.'],
      figures: nemoFigures,
      sites: [
        { kind: 'OFFICE', municipality: '05913000' },
        { kind: 'OFFICE', municipality: '11000000' },
      ],
      website: 'https://www.bv-nemo.de/',
      memberStates: nemoStates,
      sources: ['nemo-gruendung', 'nemo-ueber-frueher', 'nemo-wer-wir-sind'],
    },
    {
      key: 'damost',
      alternateNames: ['Dachverband der Migrant*innenorganisationen in Ostdeutschland e.V.'],
      figures: damostFigures,
      sites: [{ kind: 'OFFICE', municipality: '15002000' }],
      website: 'https://www.damost.de/',
      memberStates: damostStates,
      sources: ['damost-gruendung', 'bamf-2018'],
    },
    {
      key: 'bzi',
      alternateNames: ['Bundesausländerbeirat'],
      figures: bziFigures,
      website: 'https://bzi-bundesintegrationsrat.de/',
      memberStates: bziStates,
      sources: ['bzi', 'bzi-2019'],
    },
    {
      key: 'bkmo',
      figures: bkmoFigures,
      website: 'https://bundeskonferenz-mo.de/',
      sources: ['bkmo', 'bkmo-2022'],
    },
  ],
  relations,
  projects: [],
  series: [],
  conferences: [],
};
