import type { ExecutionResult } from 'graphql';
import { createEngine, type Engine } from '../src/index.ts';
import { toyHost } from '../toy/host.ts';
import { rowsOf } from '../toy/rows.ts';
import { toyContract } from '../toy/schema.ts';
import { createToyServer, type ToyRequest, type ToyServer } from '../toy/server.ts';
import { protocolOfTowns } from '../toy/towns.ts';
import { toyTransport, type ToyServers, type ToyShard } from '../toy/transport.ts';
import type { World } from './world.ts';

export type MissesRound = (town: string, round: number) => boolean;

/** Something that answers toy operations: the engine over shards, or a broken copy of it. */
export interface Federation {
  answer(request: ToyRequest): Promise<ExecutionResult>;
  /** How often the towns were asked, by town. */
  readonly requests: ReadonlyMap<string, number>;
  /** What the engine has reported as its own mistakes. */
  readonly mistakes: readonly unknown[];
}

/** What may be put in the place of the sound parts. */
export interface Unsound {
  readonly createEngine?: typeof createEngine;
  /** Towns that do not answer. */
  readonly silent?: ReadonlySet<string>;
  /** Does a town not answer this round of closures, counted from one? */
  readonly missesRound?: MissesRound;
  /** Replaces the server of a town. */
  readonly replace?: (server: ToyServer, town: string) => ToyShard;
}

/** The engine over one shard for each town of this world. */
export function federate(world: World, unsound: Unsound = {}): Federation {
  const requests = new Map<string, number>();
  const rounds = new Map<string, number>();
  const counting = (server: ToyShard, town: string): ToyShard => ({
    answer: (request) => {
      requests.set(town, (requests.get(town) ?? 0) + 1);
      if (request.operationName !== 'Edges') return server.answer(request);
      const round = (rounds.get(town) ?? 0) + 1;
      rounds.set(town, round);
      if (unsound.missesRound?.(town, round)) throw new Error('missing in this round');
      return server.answer(request);
    },
  });
  const { engine, mistakes } = engineOver(world.towns, unsound.createEngine ?? createEngine);
  const servers: ToyServers = new Map(
    world.towns
      .filter((town) => !unsound.silent?.has(town))
      .map((town) => {
        const server = createToyServer({
          rows: rowsOf(world.rows, new Set([town])),
          towns: world.towns,
          town,
        });
        return [town, counting(unsound.replace?.(server, town) ?? server, town)];
      }),
  );
  return {
    requests,
    mistakes,
    answer: ({ query, operationName, variables }) => {
      rounds.clear();
      return engine.execute({ source: query, operationName, variables, context: servers });
    },
  };
}

interface Opened {
  readonly engine: Engine<ToyServers>;
  readonly mistakes: unknown[];
}

const opened = new WeakMap<typeof createEngine, Map<string, Opened>>();

/** The engine for these towns, opened once: it is asked on behalf of many worlds, so that what it keeps between requests is tried as well. */
function engineOver(towns: readonly string[], create: typeof createEngine): Opened {
  const engines = opened.get(create) ?? new Map<string, Opened>();
  opened.set(create, engines);
  const known = engines.get(towns.join());
  if (known) return known;
  const mistakes: unknown[] = [];
  const engine = create({
    contract: toyContract,
    shards: towns.map((name) => ({ name, sdl: toyContract })),
    transport: toyTransport,
    protocol: protocolOfTowns(towns),
    host: toyHost(towns),
    publicCodes: ['MEASURE_NOT_ADDITIVE'],
    limits: { maxRows: 1_000_000_000, maxCost: 1_000_000_000_000, maxCachedPlans: 50 },
    report: (error) => void mistakes.push(error),
  });
  engines.set(towns.join(), { engine, mistakes });
  return { engine, mistakes };
}
