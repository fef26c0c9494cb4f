import { execFile } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { startCluster, type Cluster } from '../../src/postgres/cluster.ts';
import { regionDatabase } from '../../src/postgres/region-database.ts';
import { lockFolder } from '../../src/process/locked-folder.ts';
import { repository } from '../../src/repository.ts';
import { makeRunFolder } from '../../src/testing/run-folder.ts';
import { startChild, type Child } from '../../start/child.ts';
import { housePlan } from '../../start/house-plan.ts';
import { staffTokens, type StaffTokens } from '../staff-tokens.ts';
import { schemaProxy, type SchemaProxy } from './schema-proxy.ts';
import { wireProxy, type WireProxy } from './wire-proxy.ts';

/** Regions and a gateway as programs of their own on a durable PostgreSQL of their own; each can be killed at any moment and comes back where it was. */
export interface LiveHouse extends AsyncDisposable {
  /** Address of the gateway's graph; `ws` for sockets. */
  readonly url: string;
  readonly socketUrl: string;
  /** Origin of the gateway. */
  readonly origin: string;
  readonly regions: readonly string[];
  readonly tokens: StaffTokens;
  /** Address of a region's graph, past the wire. */
  regionUrl(region: string): string;
  /** Between the gateway and a region. */
  wire(region: string): WireProxy;
  /** What the gateway is told of a region's schema. Only where `schemas` was asked for. */
  schema(region: string): SchemaProxy;
  startRegion(region: string): Promise<void>;
  stopRegion(region: string): Promise<void>;
  killRegion(region: string): Promise<void>;
  startGateway(): Promise<void>;
  killGateway(): Promise<void>;
  /** Memory of the gateway's process that is not swapped out, in bytes. */
  gatewayMemory(): Promise<number>;
  /** Kills the database server; regions live on without it until it is back. */
  killDatabase(): Promise<void>;
  /** Runs SQL in a region's database as its owner. */
  sql<Row extends object>(region: string, text: string, values?: readonly unknown[]): Promise<Row[]>;
  /** Runs SQL as the superuser, outside of the regions' databases. */
  asSuperuser(text: string): Promise<void>;
}

export interface LiveHouseOptions {
  readonly regions: readonly string[];
  /** Regions that are configured, but not started. */
  readonly later?: readonly string[];
  /** What regions say of their schemas can be altered. */
  readonly schemas?: boolean;
}

const call = promisify(execFile);
const LIVE = JSON.stringify({ heartbeatSeconds: 2, pollSeconds: 1, pingSeconds: 5 });

export async function openLiveHouse({
  regions,
  later = [],
  schemas = false,
}: LiveHouseOptions): Promise<LiveHouse> {
  const stack = new AsyncDisposableStack();
  try {
    const tokens = stack.use(await staffTokens());
    const folder = lockFolder(makeRunFolder());
    stack.defer(() => {
      folder.release();
      rmSync(folder.path, { recursive: true, force: true });
    });
    let cluster: Cluster = await startCluster(folder, { durable: true });
    stack.defer(() => cluster.stop());
    const ports = new Map<string, number>();
    const wires = new Map<string, WireProxy>();
    const proxies = new Map<string, SchemaProxy>();
    const databases = new Map<string, string>();
    for (const region of regions) {
      const port = await freePort();
      ports.set(region, port);
      if (schemas) proxies.set(region, stack.use(await schemaProxy(port)));
      wires.set(region, stack.use(await wireProxy(proxies.get(region)?.port ?? port)));
    }
    const findDatabases = async (): Promise<void> => {
      for (const region of regions) databases.set(region, (await regionDatabase(cluster.admin, region)).url);
    };
    await findDatabases();

    const children = new Map<string, Child>();
    stack.defer(async () => {
      await Promise.all([...children.values()].map((child) => child.stop()));
    });
    const start = async (label: string, program: string, env: Record<string, string>): Promise<void> => {
      const child = startChild({
        label,
        program,
        env: { HOST: '127.0.0.1', VERBUND_MODE: 'demo', ...env },
        logFile: join(folder.path, `${label}.log`),
        onProgress: () => {},
      });
      children.set(label, child);
      await child.ready;
    };
    const end = async (label: string, how: 'stop' | 'kill'): Promise<void> => {
      const child = children.get(label);
      if (how === 'stop') await child?.stop();
      else child?.kill();
      await child?.exited;
    };
    const startRegion = (region: string): Promise<void> =>
      start(region, programOf(region), {
        PORT: String(ports.get(region)),
        DATABASE_URL: databases.get(region) ?? '',
        TSX_TSCONFIG_PATH: join(repository, 'services/network/tsconfig.json'),
        VERBUND_SEED: 'core',
        VERBUND_SAMPLE: '0',
        VERBUND_IDENTITY: tokens.identityOf(region),
        VERBUND_LIVE: LIVE,
      });
    const gatewayPort = await freePort();
    const stateFolder = join(folder.path, 'gateway');
    mkdirSync(stateFolder);
    const startGateway = (): Promise<void> =>
      start('gateway', housePlan.gatewayProgram, {
        PORT: String(gatewayPort),
        VERBUND_SUBGRAPHS: [...wires]
          .map(([region, { port }]) => `${region}=http://127.0.0.1:${port}/graphql`)
          .join(','),
        VERBUND_STATE_DIR: stateFolder,
        VERBUND_POLL_MS: '1000',
        VERBUND_MAX_SOCKETS_PER_ADDRESS: '10000',
      });
    await Promise.all(regions.filter((region) => !later.includes(region)).map(startRegion));
    await startGateway();

    const run = async <Row extends object>(
      connection: pg.ClientConfig,
      text: string,
      values: readonly unknown[],
    ): Promise<Row[]> => {
      const client = new pg.Client(connection);
      await client.connect();
      try {
        return (await client.query<Row>(text, [...values])).rows;
      } finally {
        await client.end();
      }
    };
    const origin = `http://127.0.0.1:${gatewayPort}`;
    const held = stack.move();
    return {
      url: `${origin}/graphql`,
      socketUrl: `ws://127.0.0.1:${gatewayPort}/graphql`,
      origin,
      regions,
      tokens,
      regionUrl: (region) => `http://127.0.0.1:${ports.get(region)}/graphql`,
      wire: (region) => wires.get(region) as WireProxy,
      schema: (region) => proxies.get(region) as SchemaProxy,
      startRegion,
      stopRegion: (region) => end(region, 'stop'),
      async killRegion(region) {
        await end(region, 'kill');
        await startRegion(region);
      },
      startGateway,
      async killGateway() {
        await end('gateway', 'kill');
        await startGateway();
      },
      async gatewayMemory() {
        const { stdout } = await call('ps', ['-o', 'rss=', '-p', String(children.get('gateway')?.pid)]);
        return Number(stdout) * 1_024;
      },
      async killDatabase() {
        process.kill(cluster.pid, 'SIGKILL');
        await cluster.exited;
        cluster = await startCluster(folder, { durable: true });
        await findDatabases();
        await Promise.all(
          regions.map(async (region) => {
            await end(region, 'kill');
            await startRegion(region);
          }),
        );
      },
      sql: (region, text, values = []) =>
        run({ connectionString: databases.get(region) ?? '' }, text, values),
      async asSuperuser(text) {
        await run(cluster.admin, text, []);
      },
      [Symbol.asyncDispose]: () => held.disposeAsync(),
    };
  } catch (error) {
    await stack.disposeAsync();
    throw error;
  }
}

function programOf(code: string): string {
  const region = housePlan.regions.find((one) => one.code === code);
  if (!region) throw new Error(`no region ${code} in the plan of the house`);
  return region.program;
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}
