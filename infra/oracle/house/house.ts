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

/** Real regions and, for each federation that is drawn, a real gateway. */
export interface House extends AsyncDisposable {
  /** From now on the regions hold the rows of this world. */
  load(world: World): Promise<void>;
  /** Asks the gateway of the world that was loaded last. One at a time. */
  ask(query: string, variables: object, outages: readonly Outage[]): Promise<HouseAnswer>;
}

export async function openHouse(): Promise<House> {
  const stack = new AsyncDisposableStack();
  try {
    const codes = [...new Set(FEDERATIONS.flat())];
    const regions = new Map<string, Region>();
    // One after another: they share one registry of types.
    for (const code of codes) regions.set(code, stack.use(await openRegion(code)));
    const gateways = new Map<string, Pool>();
    for (const federation of FEDERATIONS)
      gateways.set(federation.join(), await openGateway(stack, federation, regions));
    let [world, loaded] = ['', null as World | null];
    const house = stack.move();
    return {
      async load(next) {
        if (next === loaded) return;
        await Promise.all([...regions.values()].map((region) => region.load(next)));
        [world, loaded] = [next.regions.join(), next];
      },
      async ask(query, variables, outages) {
        for (const { door } of regions.values()) door.begin(outages);
        const answer = await post(gateways.get(world) as Pool, { query, variables });
        return { ...answer, missed: [...regions.values()].flatMap(({ door }) => door.missed) };
      },
      [Symbol.asyncDispose]: () => house.disposeAsync(),
    };
  } catch (error) {
    await stack.disposeAsync();
    throw error;
  }
}

async function openGateway(
  stack: AsyncDisposableStack,
  federation: readonly string[],
  regions: ReadonlyMap<string, Region>,
): Promise<Pool> {
  const gateway = await startGateway(
    readSettings({
      PORT: '0',
      VERBUND_SUBGRAPHS: federation.map((code) => `${code}=${regions.get(code)?.door.url}`).join(','),
      VERBUND_POLL_MS: '3600000',
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
