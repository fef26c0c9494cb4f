// TypeGraphQL needs it before the first decorated class is loaded.
import 'reflect-metadata';

export type { NetworkConfig } from './config.ts';
export type {
  SeedConference,
  SeedFigure,
  SeedLayer,
  SeedMunicipality,
  SeedOrganization,
  SeedStateMembership,
  SeedOutcome,
  SeedParticipation,
  SeedPerson,
  SeedProject,
  SeedRef,
  SeedRelation,
  SeedSeries,
  SeedSession,
  SeedSite,
  SeedSource,
  SeedSourceKey,
  SeedText,
} from './seed/seed-format.ts';
export { readEnvironment, type Environment } from './env.ts';
export { openDatabase } from './database/orm.ts';
export { loadLayer } from './seed/load-layer.ts';
export { openNetwork, type NetworkOptions, type RunningNetwork } from './network.ts';
export { startNetwork } from './start.ts';
