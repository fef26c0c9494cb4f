import type { ExecutionResult } from 'graphql';
import { toyHost } from '../../toy/host.ts';
import { rowsOf } from '../../toy/rows.ts';
import { SAMPLE_ROWS, SAMPLE_TOWNS } from '../../toy/sample.ts';
import { toyContract } from '../../toy/schema.ts';
import { createToyServer } from '../../toy/server.ts';
import { protocolOfTowns } from '../../toy/towns.ts';
import { toyTransport } from '../../toy/transport.ts';
import { createEngine } from '../create-engine.ts';
import type { Engine, EngineRequest } from '../engine.ts';
import type { Host } from '../ports/host.ts';
import type { Limits } from '../ports/limits.ts';
import type { ShardSource } from '../ports/shard-source.ts';
import type { TransportRequest, TransportResponse } from '../ports/transport.ts';

/** JSON as it came over the wire, for a test to look into and to change. */
export type ParsedJson = ReturnType<typeof JSON.parse>;

/** Stands between the engine and the towns: answers a request, or lets it through. */
export type Between = (
  request: TransportRequest,
  through: () => Promise<TransportResponse>,
) => Promise<TransportResponse>;

export interface ToyEngineOptions {
  readonly between?: Between;
  readonly limits?: Partial<Limits>;
  readonly shards?: readonly ShardSource[];
  /** In the place of the toy's own. */
  readonly host?: Host;
}

export interface ToyEngine {
  readonly engine: Engine;
  /** Every request sent so far. */
  readonly requests: TransportRequest[];
  readonly ask: (
    source: string,
    variables?: Readonly<Record<string, unknown>>,
    more?: Partial<EngineRequest>,
  ) => Promise<ExecutionResult>;
}

/** The engine over the three towns of the sample, with somebody in between. */
export function toyEngine({ between, limits, shards, host }: ToyEngineOptions = {}): ToyEngine {
  const servers = new Map(
    SAMPLE_TOWNS.map((town) => [
      town as string,
      createToyServer({ rows: rowsOf(SAMPLE_ROWS, new Set([town])), towns: SAMPLE_TOWNS, town }),
    ]),
  );
  const requests: TransportRequest[] = [];
  const engine = createEngine({
    contract: toyContract,
    shards: shards ?? SAMPLE_TOWNS.map((name) => ({ name, sdl: toyContract })),
    transport: {
      fetch(request) {
        requests.push(request);
        const through = () => toyTransport.fetch({ ...request, context: servers });
        return between ? between(request, through) : through();
      },
    },
    protocol: { ...protocolOfTowns(SAMPLE_TOWNS), unknownShardCode: 'REGION_UNKNOWN' },
    host: host ?? toyHost(SAMPLE_TOWNS),
    publicCodes: ['MEASURE_NOT_ADDITIVE'],
    ...(limits ? { limits } : {}),
  });
  return {
    engine,
    requests,
    ask: (source, variables, more) => engine.execute({ source, variables, context: undefined, ...more }),
  };
}

/** A town that does not answer, for the reason given. */
export function silent(
  town: string,
  failure: 'TIMEOUT' | 'UNREACHABLE' | 'SUSPENDED' | 'TOO_LARGE' = 'UNREACHABLE',
): Between {
  return async ({ shard }, through) =>
    shard === town ? { ok: false, failure, message: 'no answer', durationMs: 3 } : through();
}

/** Changes what a town answers: the parsed body goes in, what is to be received comes out. */
export function altered(
  town: string,
  change: (body: ParsedJson, request: TransportRequest) => unknown,
): Between {
  return async (request, through) => {
    const response = await through();
    return response.ok && request.shard === town
      ? { ...response, body: change(structuredClone(response.body), request) }
      : response;
  };
}

/** How often each town was asked. */
export function requestsPerTown(requests: readonly { readonly shard: string }[]): Record<string, number> {
  return Object.fromEntries(
    SAMPLE_TOWNS.map((town) => [town, requests.filter(({ shard }) => shard === town).length]),
  );
}

/** Errors as `path code`, with the shards they name, sorted. */
export function errorLines(result: ExecutionResult): string[] {
  return (result.errors ?? [])
    .map(({ path, extensions }) => {
      const shards = (extensions['shard'] ?? extensions['shards']) as string | string[] | undefined;
      return `${(path ?? []).join('.')} ${String(extensions['code'])}${shards === undefined ? '' : ` (${[shards].flat().join(',')})`}`;
    })
    .sort();
}

/** The data as plain JSON. */
export function dataOf(result: ExecutionResult): ParsedJson {
  return JSON.parse(JSON.stringify(result.data ?? null));
}
