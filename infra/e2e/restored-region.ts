import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import pg from 'pg';
import { startCluster, type Cluster } from '../src/postgres/cluster.ts';
import { clusterLayout } from '../src/postgres/cluster-layout.ts';
import { regionDatabase } from '../src/postgres/region-database.ts';
import { lockFolder } from '../src/process/locked-folder.ts';
import { repository } from '../src/repository.ts';
import { makeRunFolder } from '../src/testing/run-folder.ts';
import { startChild, type Child } from '../start/child.ts';
import { staffTokens, type StaffTokens } from './staff-tokens.ts';

const PROGRAM = 'services/thueringen/main.ts';

/** A region with a PostgreSQL of its own, of whose folder backups are made and restored. Its erasure log lies outside that folder. */
export interface RestoredRegion extends AsyncDisposable {
  readonly url: string;
  readonly tokens: StaffTokens;
  readonly erasureLog: string;
  /** Starts the region's process again. */
  restart(): Promise<void>;
  /** Stops everything, copies the folder of PostgreSQL, and starts again. */
  backUp(): Promise<void>;
  /** Stops everything, puts the copy back, and starts again. */
  restore(): Promise<void>;
  /** Runs a command on the region's console; answers what it prints. */
  console(...words: string[]): string;
  /** All rows of all tables as text. */
  dump(): Promise<string>;
  /** Everything the region and PostgreSQL have written into logs. */
  logs(): string;
  /** Stops everything. Answers the files of PostgreSQL that hold these bytes, below its folder. */
  stopAndSearch(words: readonly string[]): Promise<string[]>;
}

export async function openRestoredRegion(): Promise<RestoredRegion> {
  const stack = new AsyncDisposableStack();
  try {
    const tokens = stack.use(await staffTokens());
    const folder = lockFolder(makeRunFolder());
    stack.defer(() => {
      folder.release();
      rmSync(folder.path, { recursive: true, force: true });
    });
    const { data } = clusterLayout(folder.path);
    const backup = `${data}-backup`;
    const erasureLog = join(folder.path, 'outside', 'th.jsonl');
    const port = await freePort();
    let cluster: Cluster | undefined;
    let child: Child | undefined;
    let env: Record<string, string> = {};
    const logFile = join(folder.path, 'th.log');
    const startRegion = async () => {
      child = startChild({ label: 'th', program: PROGRAM, env, logFile, onProgress: () => {} });
      await child.ready;
    };
    const start = async () => {
      cluster = await startCluster(folder, { durable: true });
      const { url } = await regionDatabase(cluster.admin, 'th');
      env = {
        HOST: '127.0.0.1',
        PORT: String(port),
        DATABASE_URL: url,
        TSX_TSCONFIG_PATH: join(repository, 'services/network/tsconfig.json'),
        VERBUND_MODE: 'demo',
        VERBUND_SEED: 'core',
        VERBUND_SAMPLE: '0',
        VERBUND_LOG: 'trace',
        VERBUND_IDENTITY: tokens.identityOf('th'),
        VERBUND_ERASURE_LOG: erasureLog,
      };
      await startRegion();
    };
    const stop = async () => {
      await child?.stop();
      await cluster?.stop();
      [child, cluster] = [undefined, undefined];
    };
    stack.defer(stop);
    await start();
    const held = stack.move();
    return {
      url: `http://127.0.0.1:${port}/graphql`,
      tokens,
      erasureLog,
      async restart() {
        await child?.stop();
        await startRegion();
      },
      async backUp() {
        await stop();
        execFileSync('cp', ['-a', data, backup]);
        await start();
      },
      async restore() {
        await stop();
        rmSync(data, { recursive: true });
        execFileSync('cp', ['-a', backup, data]);
        await start();
      },
      console: (...words) =>
        execFileSync(process.execPath, ['--import', 'tsx', PROGRAM, ...words], {
          cwd: repository,
          env: { PATH: process.env['PATH'], ...env },
          encoding: 'utf8',
        }),
      dump: () => dump(env['DATABASE_URL'] ?? ''),
      logs: () =>
        [logFile, cluster?.log ?? '']
          .filter(existsSync)
          .map((file) => readFileSync(file, 'utf8'))
          .join('\n'),
      async stopAndSearch(words) {
        await stop();
        return filesWith(data, words);
      },
      [Symbol.asyncDispose]: () => held.disposeAsync(),
    };
  } catch (error) {
    await stack.disposeAsync();
    throw error;
  }
}

async function dump(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('public', 'identity')`,
    );
    const tables: unknown[] = [];
    for (const { name } of rows) tables.push((await client.query(`select t::text from ${name} t`)).rows);
    return JSON.stringify(tables);
  } finally {
    await client.end();
  }
}

function filesWith(folder: string, words: readonly string[]): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => {
      const bytes = readFileSync(file).toString('latin1').toLowerCase();
      return words.some((word) => bytes.includes(word));
    })
    .map((file) => file.slice(folder.length + 1));
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}
