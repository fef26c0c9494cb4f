import { rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import pg from 'pg';
import { startCluster, type Cluster } from '../src/postgres/cluster.ts';
import { regionDatabase } from '../src/postgres/region-database.ts';
import { lockFolder } from '../src/process/locked-folder.ts';
import { repository } from '../src/repository.ts';
import { makeRunFolder } from '../src/testing/run-folder.ts';
import { startChild, type Child } from '../start/child.ts';
import { staffTokens } from './staff-tokens.ts';

/** A region with a durable PostgreSQL of its own; both can be killed in the middle of anything and come back. */
export interface CrashingRegion extends AsyncDisposable {
  /** Address of its graph; the same after every restart. */
  readonly url: string;
  readonly authorization: string;
  /** Kills the region's process and starts it again. */
  readonly killRegion: () => Promise<void>;
  /** Kills one of PostgreSQL's processes: it ends all connections and recovers by itself. */
  readonly crashDatabase: () => Promise<void>;
  /** Kills the whole server, starts it again, and the region with it. */
  readonly killDatabase: () => Promise<void>;
  /** Reads the database as its superuser. */
  read<Row extends object>(sql: string): Promise<Row[]>;
}

export async function openCrashingRegion(): Promise<CrashingRegion> {
  const stack = new AsyncDisposableStack();
  try {
    const tokens = stack.use(await staffTokens());
    const folder = lockFolder(makeRunFolder());
    stack.defer(() => {
      folder.release();
      rmSync(folder.path, { recursive: true, force: true });
    });
    const port = await freePort();
    let cluster: Cluster = await startCluster(folder, { durable: true });
    stack.defer(() => cluster.stop());
    let database = await regionDatabase(cluster.admin, 'th');
    let child: Child;
    const start = async () => {
      child = startChild({
        label: 'th',
        program: 'services/thueringen/main.ts',
        env: {
          HOST: '127.0.0.1',
          PORT: String(port),
          DATABASE_URL: database.url,
          TSX_TSCONFIG_PATH: join(repository, 'services/network/tsconfig.json'),
          VERBUND_MODE: 'demo',
          VERBUND_SEED: 'core',
          VERBUND_SAMPLE: '0',
          VERBUND_IDENTITY: tokens.identityOf('th'),
        },
        logFile: join(folder.path, 'th.log'),
        onProgress: () => {},
      });
      await child.ready;
    };
    stack.defer(() => child.stop());
    await start();

    const killRegion = async () => {
      child.kill();
      await child.exited;
      await start();
    };
    const read = async <Row extends object>(sql: string): Promise<Row[]> => {
      const client = new pg.Client({ connectionString: database.url });
      await client.connect();
      try {
        return (await client.query<Row>(sql)).rows;
      } finally {
        await client.end();
      }
    };
    const held = stack.move();
    return {
      url: `http://127.0.0.1:${port}/graphql`,
      authorization: tokens.authorization('th', 'writer'),
      killRegion,
      async crashDatabase() {
        const victim = new pg.Client({ connectionString: database.url });
        const gone = new Promise((resolve) => victim.once('error', resolve));
        await victim.connect();
        const { rows } = await victim.query<{ pid: number }>('select pg_backend_pid() as pid');
        process.kill(rows[0]?.pid ?? 0, 'SIGKILL');
        await gone;
      },
      async killDatabase() {
        process.kill(cluster.pid, 'SIGKILL');
        await cluster.exited;
        cluster = await startCluster(folder, { durable: true });
        database = await regionDatabase(cluster.admin, 'th');
        await killRegion();
      },
      read,
      [Symbol.asyncDispose]: () => held.disposeAsync(),
    };
  } catch (error) {
    await stack.disposeAsync();
    throw error;
  }
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}
