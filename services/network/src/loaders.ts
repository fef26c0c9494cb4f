import type { EntityManager } from '@mikro-orm/postgresql';
import DataLoader from 'dataloader';
import { conferenceById, conferencesOfSeries, sessionsOf } from './conference/conference.loader.ts';
import { figuresOf } from './figure/figure.loader.ts';
import { municipalityByAgs } from './municipality/municipality.loader.ts';
import { organizationById, sitesOf } from './organization/organization.loader.ts';
import { outcomesOf } from './outcome/outcome.loader.ts';
import { participationsOf } from './participation/participation.loader.ts';
import { projectById } from './project/project.loader.ts';
import type { Sight } from './record/sight.ts';
import { tombstoneById } from './record/tombstone.loader.ts';
import { relationById, relationsFrom } from './relation/relation.loader.ts';
import { seriesById } from './series/series.loader.ts';
import { statementById, statementsOf } from './statement/statement.loader.ts';
import { sourceByKey } from './source/source.loader.ts';

const makers = {
  organizationById,
  projectById,
  conferenceById,
  seriesById,
  relationById,
  tombstoneById,
  municipalityByAgs,
  sourceByKey,
  sitesOf,
  statementsOf,
  statementById,
  figuresOf,
  outcomesOf,
  participationsOf,
  sessionsOf,
  relationsFrom,
  conferencesOfSeries,
};
type Makers = typeof makers;

/** One DataLoader of each kind for one request, made when it is first needed. */
export type Loaders = { readonly [Name in keyof Makers]: ReturnType<Makers[Name]> };

export function createLoaders(em: EntityManager, sight: Sight): Loaders {
  return new RequestLoaders(em, sight) as unknown as Loaders;
}

/** Forgets everything that was loaded: something has been written meanwhile. */
export function forgetLoaded(loaders: Loaders): void {
  for (const descriptor of Object.values<PropertyDescriptor>(Object.getOwnPropertyDescriptors(loaders))) {
    const value: unknown = descriptor.value;
    if (value instanceof DataLoader) value.clearAll();
  }
}

class RequestLoaders {
  readonly em: EntityManager;
  readonly sight: Sight;

  constructor(em: EntityManager, sight: Sight) {
    this.em = em;
    this.sight = sight;
  }
}

for (const [name, make] of Object.entries(makers)) {
  Object.defineProperty(RequestLoaders.prototype, name, {
    get(this: RequestLoaders) {
      const value = make(this.em, this.sight);
      Object.defineProperty(this, name, { value });
      return value;
    },
  });
}
