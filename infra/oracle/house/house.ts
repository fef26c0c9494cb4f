import { createLog, readSettings, startGateway } from '@verbund/gateway-server';
import { Pool } from 'undici';
import { FEDERATIONS } from '../world/draw-world.ts';
import type { World } from '../world/world.ts';
import { openRegion, type Region } from './region.ts';
import type { Missed, Outage } from './region-door.ts';

/** What the gateway has answered, and which of its requests nobody was there for. */
export interface HouseAnswer {
  readonly data: Readonly<Record<string, unknown>> | null;
  /** Codes of the errors. */
  readonly codes: readonly string[];
  readonly missed: readonly Missed[];
}

type StartGateway = typeof startGateway;

/** Real regions and, for each federation that is drawn, a real gateway. */
export interface House extends AsyncDisposable {
  /** From now on the regions hold the rows of this world. */
  load(world: World): Promise<void>;
  /** Asks the gateway of the world that was loaded last. One at a time. */
  ask(query: string, variables: object, outages: readonly Outage[]): Promise<HouseAnswer>;
  /** Another program as the gateway, before the same regions. Whoever asks the one does not ask the other meanwhile. */
  withGateway(start: StartGateway): Promise<House>;
}

export async function openHouse(): Promise<House> {
  const stack = new AsyncDisposableStack();
  try {
    const regions = new Map<string, Region>();
    // One after another: they share one registry of types.
    for (const code of new Set(FEDERATIONS.flat())) regions.set(code, stack.use(await openRegion(code)));
    return await houseWith(stack, regions, startGateway);
  } catch (error) {
    await stack.disposeAsync();
    throw error;
  }
}

/** `stack` holds what ends with this house. */
async function houseWith(
  stack: AsyncDisposableStack,
  regions: ReadonlyMap<string, Region>,
  start: StartGateway,
): Promise<House> {
  const gateways = new Map<string, Pool>();
  for (const federation of FEDERATIONS)
    gateways.set(federation.join(), await openGateway(stack, start, federation, regions));
  let loaded: World | null = null;
  const own = stack.move();
  return {
    async load(world) {
      if (world === loaded) return;
      await Promise.all([...regions.values()].map((region) => region.load(world)));
      loaded = world;
    },
    async ask(query, variables, outages) {
      const gateway = gateways.get(loaded?.regions.join() ?? '');
      if (!gateway) throw new Error('expected a world of one of the federations');
      for (const { door } of regions.values()) door.begin(outages);
      const answer = await post(gateway, { query, variables });
      return { ...answer, missed: [...regions.values()].flatMap(({ door }) => door.missed) };
    },
    async withGateway(other) {
      const further = new AsyncDisposableStack();
      try {
        return await houseWith(further, regions, other);
      } catch (error) {
        await further.disposeAsync();
        throw error;
      }
    },
    [Symbol.asyncDispose]: () => own.disposeAsync(),
  };
}

async function openGateway(
  stack: AsyncDisposableStack,
  start: StartGateway,
  federation: readonly string[],
  regions: ReadonlyMap<string, Region>,
): Promise<Pool> {
  const gateway = await start(
    readSettings({
      PORT: '0',
      VERBUND_SUBGRAPHS: federation.map((code) => `${code}=${regions.get(code)?.door.url}`).join(','),
      VERBUND_POLL_MS: '3600000',
      // A busy machine is no silent region.
      VERBUND_DEADLINE_MS: '60000',
      VERBUND_MAX_ROWS: '1000000',
      VERBUND_MAX_COST: '100000000',
      VERBUND_MAX_COST_UNDER_WAY: '1000000000',
    }),
    createLog('silent'),
    // Outages follow each other faster than a region is given rest.
    { breaker: { failures: 1_000_000, pauseMs: 1, longestPauseMs: 1 } },
  );
  stack.defer(() => gateway.stop());
  await gateway.firstLook;
  const pool = new Pool(new URL(gateway.url).origin);
  stack.defer(() => pool.close());
  return pool;
}

async function post(pool: Pool, request: object): Promise<Omit<HouseAnswer, 'missed'>> {
  const { body } = await pool.request({
    method: 'POST',
    path: '/graphql',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(request),
  });
  const { data, errors = [] } = (await body.json()) as {
    data?: HouseAnswer['data'];
    errors?: { extensions: { code: string } }[];
  };
  return { data: data ?? null, codes: errors.map(({ extensions }) => extensions.code).toSorted() };
}
