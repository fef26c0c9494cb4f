import type { ExecutionResult } from 'graphql';
import { createEngine, type Transport } from '../src/index.ts';
import { toyHost } from '../toy/host.ts';
import { rowsOf } from '../toy/rows.ts';
import { toyContract } from '../toy/schema.ts';
import { createToyServer, type ToyRequest } from '../toy/server.ts';
import { protocolOfTowns } from '../toy/towns.ts';
import { toyTransport } from '../toy/transport.ts';
import type { World } from './world.ts';

/** Something that answers toy operations: the engine over shards, or a broken copy of it. */
export interface Federation {
  answer(request: ToyRequest): Promise<ExecutionResult>;
  /** What the engine has reported as its own mistakes. */
  readonly mistakes: readonly unknown[];
}

/** What may be put in the place of the sound parts. */
export interface Unsound {
  readonly createEngine?: typeof createEngine;
  /** Wraps the way to the shards: silent shards, corrupt answers. */
  readonly wrap?: (transport: Transport) => Transport;
}

/** The engine over one shard for each town of this world. */
export function federate(world: World, unsound: Unsound = {}): Federation {
  const servers = new Map(
    world.towns.map((town) => [town, createToyServer({ rows: rowsOf(world.rows, new Set([town])), towns: world.towns })]),
  );
  const transport = toyTransport(servers);
  const mistakes: unknown[] = [];
  const engine = (unsound.createEngine ?? createEngine)({
    contract: toyContract,
    shards: world.towns.map((name) => ({ name, sdl: toyContract })),
    transport: unsound.wrap?.(transport) ?? transport,
    protocol: protocolOfTowns(world.towns),
    host: toyHost(world.towns),
    publicCodes: ['MEASURE_NOT_ADDITIVE'],
    limits: { maxRows: 1_000_000 },
    report: (error) => void mistakes.push(error),
  });
  return {
    mistakes,
    answer: ({ query, operationName, variables }) => engine.execute({ source: query, operationName, variables, context: undefined }),
  };
}
