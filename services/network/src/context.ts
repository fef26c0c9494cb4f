import type { EntityManager } from '@mikro-orm/postgresql';
import type { NetworkConfig } from './config.ts';
import type { ErasureLog } from './erasure/erasure-log.ts';
import type { ExportDesk } from './export/export-desk.ts';
import type { Viewer } from './identity/viewer.ts';
import { createLoaders, type Loaders } from './loaders.ts';
import { sightOf, type Sight } from './record/sight.ts';

/** What every resolver gets: made for one request and dropped after it. */
export interface Context {
  readonly config: NetworkConfig;
  /** The whole region is a demonstration. */
  readonly demonstration: boolean;
  /** Null: none is configured, and nobody's name can be erased for good. */
  readonly erasureLog: ErasureLog | null;
  readonly exportDesk: ExportDesk;
  readonly viewer: Viewer;
  /** What this viewer may see here. */
  readonly sight: Sight;
  /** A fork of its own: nothing one request has read is known to another. */
  readonly em: EntityManager;
  readonly loaders: Loaders;
  /** Counts a suggestion of this client of the public. Rejects with RATE_LIMITED. */
  readonly countSuggestion: () => Promise<void>;
}

/** What stays the same for all requests. */
export interface ContextParts {
  readonly config: NetworkConfig;
  readonly demonstration: boolean;
  readonly erasureLog: ErasureLog | null;
  readonly exportDesk: ExportDesk;
  readonly em: EntityManager;
}

export function createContext(
  { config, demonstration, erasureLog, exportDesk, em }: ContextParts,
  viewer: Viewer,
  countSuggestion: Context['countSuggestion'] = async () => {},
): Context {
  const sight = sightOf(viewer, config.code);
  const fork = em.fork();
  return {
    config,
    demonstration,
    erasureLog,
    exportDesk,
    viewer,
    sight,
    em: fork,
    loaders: createLoaders(fork, sight),
    countSuggestion,
  };
}
