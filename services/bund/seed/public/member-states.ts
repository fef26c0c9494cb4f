import type { SeedStateMembership } from '@verbund/network';

/** The five networks of the union of 20 October 2018. */
export const damostStates: readonly SeedStateMembership[] = ['DE-BB', 'DE-MV', 'DE-SN', 'DE-ST', 'DE-TH'].map(
  (state) => ({ state, since: '2018-10-20' }),
);

/** Where the local networks are that its own pages name: nine of the ten states they speak of. Of Brandenburg no year is given. */
export const nemoStates: readonly SeedStateMembership[] = [
  { state: 'DE-BB' },
  ...['DE-BE', 'DE-BW', 'DE-BY', 'DE-NI', 'DE-NW', 'DE-ST'].map((state) => ({
    state,
    since: '2015-09-17',
  })),
  ...['DE-SL', 'DE-SN'].map((state) => ({ state, since: '2019-05-18' })),
];

/** Where the state bodies are that its own pages name: five of the twelve they speak of. */
export const bziStates: readonly SeedStateMembership[] = [
  ...['DE-BB', 'DE-BW', 'DE-BY'].map((state) => ({ state })),
  { state: 'DE-HB', since: '2019-06-30' },
  { state: 'DE-RP' },
];
