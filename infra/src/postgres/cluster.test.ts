import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { once } from 'node:events';
import pg from 'pg';
import { expect, onTestFinished, test } from 'vitest';
import { lockFolder } from '../process/locked-folder.ts';
import { processLife } from '../process/process-life.ts';
import { waitUntilGone } from '../process/wait-until-gone.ts';
import { startCluster, type Cluster } from './cluster.ts';
import { scratchFolder } from '../testing/scratch-folder.ts';
import { regionDatabase } from './region-database.ts';

async function withCluster<T>(path: string, use: (cluster: Cluster) => Promise<T>): Promise<T> {
  const folder = lockFolder(path);
  try {
    const cluster = await startCluster(folder, { durable: false });
    try {
      return await use(cluster);
    } finally {
      await cluster.stop();
    }
  } finally {
    folder.release();
  }
}

async function ask(connection: string | pg.ClientConfig, sql: string): Promise<unknown[]> {
  const client = new pg.Client(connection);
  await client.connect();
  try {
    return (await client.query({ text: sql, rowMode: 'array' })).rows.map((row: unknown[]) => row[0]);
  } finally {
    await client.end();
  }
}

/** What a launcher that dies by SIGKILL leaves behind. */
async function killedLauncher(folder: string): Promise<{ pid: number; socketFolder: string }> {
  const program = fileURLToPath(new URL('fixtures/hold-cluster.ts', import.meta.url));
  const launcher = spawn(process.execPath, ['--import', 'tsx', program, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(launcher.stdout, 'data')) as [Buffer];
  launcher.kill('SIGKILL');
  await once(launcher, 'exit');
  const left = JSON.parse(line.toString()) as { pid: number; socketFolder: string };
  onTestFinished(() => {
    if (processLife(left.pid) !== undefined) process.kill(left.pid, 'SIGKILL');
  });
  return left;
}

test('a cluster is made, keeps its rows over a restart and leaves no process, lock or socket', async () => {
  const path = scratchFolder();
  const first = await withCluster(path, async (cluster) => {
    await ask(cluster.admin, 'create table kept as select 42 as n');
    expect(readdirSync(cluster.admin.host)).toContain('.s.PGSQL.5432');
    return { pid: cluster.pid, socketFolder: cluster.admin.host };
  });
  expect(processLife(first.pid)).toBeUndefined();
  expect(existsSync(first.socketFolder)).toBe(false);
  expect(readdirSync(path).sort()).toEqual(['postgres', 'postgres.log', 'postgres.password']);
  expect(existsSync(join(path, 'postgres', 'postmaster.pid'))).toBe(false);
  expect(statSync(join(path, 'postgres.password')).mode & 0o777).toBe(0o600);
  await withCluster(path, async (cluster) => {
    expect(await ask(cluster.admin, 'select n from kept')).toEqual([42]);
  });
});

test('the server listens on no network address and asks for the password', async () => {
  await withCluster(scratchFolder(), async (cluster) => {
    expect(await ask(cluster.admin, 'show listen_addresses')).toEqual(['']);
    await expect(ask({ ...cluster.admin, password: 'guessed' }, 'select 1')).rejects.toMatchObject({
      code: '28P01',
    });
  });
});

test('every region has its own database and cannot enter that of another', async () => {
  await withCluster(scratchFolder(), async (cluster) => {
    const th = await regionDatabase(cluster.admin, 'th');
    const mv = await regionDatabase(cluster.admin, 'mv');
    expect(await ask(th.url, 'select current_user || current_database()')).toEqual(['verbund_thverbund_th']);
    await ask(th.url, 'create table own as select 7 as n');
    expect(await ask(th.url, 'select n from own')).toEqual([7]);
    const trespass = new URL(th.url);
    trespass.pathname = new URL(mv.url).pathname;
    await expect(ask(trespass.href, 'select 1')).rejects.toMatchObject({ code: '42501' });
    await expect(ask(th.url, 'create role intruder')).rejects.toMatchObject({ code: '42501' });
    expect(await regionDatabase(cluster.admin, 'th')).toEqual(th);
  });
});

test('the server of a killed launcher is found by process id and folder, and stopped before the next start', async () => {
  const path = scratchFolder();
  const left = await killedLauncher(path);
  expect(processLife(left.pid)).toBeDefined();
  await withCluster(path, async (cluster) => {
    expect(cluster.stoppedOrphan).toBe(left.pid);
    expect(processLife(left.pid)).toBeUndefined();
    expect(existsSync(left.socketFolder)).toBe(false);
  });
});

test('a stranger with the process id of a dead server is left alone', async () => {
  const path = scratchFolder();
  await withCluster(path, async () => {});
  const stranger = spawn('sleep', ['60'], { stdio: 'ignore' });
  onTestFinished(() => void stranger.kill('SIGKILL'));
  const lines = [stranger.pid, join(path, 'postgres'), 0, 5432, join(path, 'not-ours'), '', '', 'ready', ''];
  writeFileSync(join(path, 'postgres', 'postmaster.pid'), lines.join('\n'));
  await withCluster(path, async (cluster) => expect(cluster.stoppedOrphan).toBeUndefined());
  expect(processLife(stranger.pid as number)).toBeDefined();
});

test('two launchers on one folder: the second gets one line and the first goes on', async () => {
  const path = scratchFolder();
  await withCluster(path, async (cluster) => {
    await expect(withCluster(path, async () => {})).rejects.toMatchObject({
      code: 'FOLDER_IN_USE',
      message: expect.stringMatching(
        /^The data folder .* is in use by the launcher with process id \d+\. .*$/,
      ),
    });
    expect(await ask(cluster.admin, 'select 1')).toEqual([1]);
  });
});

test('a data folder without a version, of another version or without its password is refused in one line', async () => {
  const path = scratchFolder();
  const data = join(path, 'postgres');
  mkdirSync(data);
  await expect(withCluster(path, async () => {})).rejects.toMatchObject({ code: 'DATA_DAMAGED' });
  writeFileSync(join(data, 'PG_VERSION'), '16\n');
  await expect(withCluster(path, async () => {})).rejects.toMatchObject({
    code: 'DATA_OTHER_VERSION',
    message: expect.stringContaining('PostgreSQL 16'),
  });
  writeFileSync(join(data, 'PG_VERSION'), '18\n');
  await expect(withCluster(path, async () => {})).rejects.toMatchObject({
    code: 'DATA_DAMAGED',
    message: expect.stringContaining('password'),
  });
});

test('a damaged cluster is refused with the last words of the server, and nothing is left running', async () => {
  const path = scratchFolder();
  await withCluster(path, async () => {});
  rmSync(join(path, 'postgres', 'global', 'pg_control'));
  const failure = await withCluster(path, async () => {}).catch((error: unknown) => error);
  expect(failure).toMatchObject({ code: 'SERVER_FAILED', message: expect.stringContaining('pg_control') });
  expect((failure as Error).message).not.toContain('\n');
  expect(readdirSync(path)).not.toContain('launcher.lock');
});

test('a cluster whose making was interrupted is made anew', async () => {
  const path = scratchFolder();
  mkdirSync(join(path, 'postgres.unfinished'));
  writeFileSync(join(path, 'postgres.unfinished', 'half'), '');
  writeFileSync(join(path, 'postgres.password'), 'old');
  await withCluster(path, async (cluster) => expect(await ask(cluster.admin, 'select 1')).toEqual([1]));
  expect(readFileSync(join(path, 'postgres.password'), 'utf8')).not.toBe('old');
});

test('the end of a server is noticed', async () => {
  const path = scratchFolder();
  await withCluster(path, async (cluster) => {
    process.kill(cluster.pid, 'SIGQUIT');
    await cluster.exited;
    expect(await waitUntilGone(cluster.pid, 5_000)).toBe(true);
  });
});
