import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, inject, onTestFinished, test } from 'vitest';
import { processLife } from '../src/process/process-life.ts';
import { scratchFolder } from '../src/testing/scratch-folder.ts';
import { freeBasePort, launch, occupy, type Launched } from './fixtures/launched.ts';

const program = 'infra/start/fixtures/main.ts';

interface House {
  readonly command: Launched;
  readonly port: number;
  readonly data: string;
}

async function open(
  extra: string[] = [],
  env: Record<string, string> = {},
  data = scratchFolder(),
): Promise<House> {
  const port = await freeBasePort();
  const command = launch(program, ['--port', String(port), '--data', data, ...extra], env);
  await command.prints('Verbund is running.');
  await command.prints('Answer');
  return { command, port, data };
}

interface RegionAnswer {
  readonly pid: number;
  readonly starts: number;
  readonly env: Record<string, string>;
}

async function askRegion(port: number): Promise<RegionAnswer> {
  return (await (await fetch(`http://127.0.0.1:${port}/`)).json()) as RegionAnswer;
}

function postgresPid(data: string): number {
  return Number(readFileSync(join(data, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);
}

function socketFolder(data: string): string {
  return readFileSync(join(data, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[4] ?? '';
}

async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await condition())) await sleep(20);
}

test('a house opens, answers, and closes on a signal without leaving a process, lock or socket', async () => {
  const { command, port, data } = await open();
  expect(command.output()).toContain('th: migrating\n');
  expect(command.output()).toContain(`Graph    http://127.0.0.1:${port}/graphql`);
  expect(command.output()).toContain(`Data     ${data}\n`);
  expect(command.output()).toContain(
    `th=http://127.0.0.1:${port + 101}/graphql,mv=http://127.0.0.1:${port + 102}/graphql`,
  );
  expect(readFileSync(join(data, 'logs', 'th.log'), 'utf8')).toBe('a line for the log\n');
  const region = await askRegion(port + 101);
  expect(region.env).toEqual({
    VERBUND_SEED: 'full',
    VERBUND_SAMPLE: '0',
    VERBUND_MODE: 'demo',
    NODE_ENV: 'production',
  });
  const server = postgresPid(data);
  const sockets = socketFolder(data);

  command.process.kill('SIGINT');
  expect(await command.ended()).toBe(0);
  expect([processLife(region.pid), processLife(server)]).toEqual([undefined, undefined]);
  expect(existsSync(sockets)).toBe(false);
  expect(existsSync(join(data, 'launcher.lock'))).toBe(false);
  expect(existsSync(join(data, 'postgres', 'postmaster.pid'))).toBe(false);
});

test('data outlives a stop, and options reach the regions', async () => {
  const first = await open();
  first.command.process.kill('SIGTERM');
  await first.command.ended();
  const { port, command } = await open(['--empty', '--sample', '5', '--verbose'], {}, first.data);
  expect(await askRegion(port + 102)).toMatchObject({
    starts: 2,
    env: { VERBUND_SEED: 'none', VERBUND_SAMPLE: '5' },
  });
  expect(command.output()).toContain('mv      | a line for the log\n');
});

test('a launcher killed with SIGKILL takes regions and gateway along; the next start stops its PostgreSQL', async () => {
  const { command, port, data } = await open();
  const region = await askRegion(port + 101);
  const server = postgresPid(data);
  onTestFinished(() => {
    if (processLife(server) !== undefined) process.kill(server, 'SIGKILL');
  });
  command.process.kill('SIGKILL');
  await command.ended();
  await until(() => processLife(region.pid) === undefined);

  const again = launch(program, ['--port', String(port), '--data', data]);
  await again.prints('Verbund is running.');
  expect(again.output()).toContain(`stopped the server of a killed launcher (${server})`);
  expect(processLife(server)).toBeUndefined();
  expect(await askRegion(port + 101)).toMatchObject({ starts: 2 });
});

test('a region that crashes is started again and the house goes on', async () => {
  const { command, port } = await open();
  const before = await askRegion(port + 101);
  const other = await askRegion(port + 102);
  await fetch(`http://127.0.0.1:${port + 101}/crash`).catch(() => {});
  await command.prints('th: ready again');
  expect(command.output()).toContain('th: it ended with code 3; it is started again in 0.5 s');
  expect((await askRegion(port + 101)).pid).not.toBe(before.pid);
  expect((await askRegion(port + 102)).pid).toBe(other.pid);
});

test('the region of the demonstration is really stopped, and comes back when it is wanted or by itself', async () => {
  const { command, port } = await open();
  const ask = async (path: string) =>
    (await (await fetch(`http://127.0.0.1:${port}${path}`)).json()) as {
      switched?: string;
      heard: { state: string; backAt: number | null }[];
    };
  const states = async () => (await ask('/')).heard.map(({ state }) => state);
  const before = await askRegion(port + 102);
  const other = await askRegion(port + 101);
  expect(await ask('/off')).toMatchObject({ switched: 'mv', heard: [] });
  await until(async () => (await states()).length === 1);
  expect(processLife(before.pid)).toBeUndefined();
  await ask('/on');
  await until(async () => (await states()).length === 3);
  const after = await askRegion(port + 102);
  expect(after).toMatchObject({ starts: 2 });

  await ask('/off');
  await until(async () => (await states()).length === 4);
  expect(processLife(after.pid)).toBeUndefined();
  await until(async () => (await states()).length === 6);
  expect(await askRegion(port + 102)).toMatchObject({ starts: 3 });
  expect(await states()).toEqual(['STOPPED', 'STARTING', 'RUNNING', 'STOPPED', 'STARTING', 'RUNNING']);
  expect((await askRegion(port + 101)).pid).toBe(other.pid);

  // A house is closed while its region is held.
  await ask('/off');
  await until(async () => (await states()).length === 7);
  command.process.kill('SIGTERM');
  expect(await command.ended()).toBe(0);
  expect(command.output()).not.toContain('Error');
});

test('without that region there is nothing to switch', async () => {
  const { port } = await open(['--regions', 'th']);
  expect(await (await fetch(`http://127.0.0.1:${port}/off`)).json()).not.toHaveProperty('switched');
});

test('the end of PostgreSQL ends the house with one line', async () => {
  const { command, data } = await open();
  process.kill(postgresPid(data), 'SIGQUIT');
  expect(await command.ended()).toBe(1);
  expect(command.output()).toContain(`PostgreSQL has ended. Its log: ${join(data, 'postgres.log')}\n`);
});

test('a second Ctrl-C does not wait', async () => {
  const data = scratchFolder();
  const port = await freeBasePort();
  const command = launch(program, ['--port', String(port), '--data', data]);
  await command.prints('Verbund is running.');
  const region = await askRegion(port + 101);
  process.kill(region.pid, 'SIGSTOP');
  const server = postgresPid(data);
  const sockets = socketFolder(data);
  command.process.kill('SIGINT');
  await command.prints('Ctrl-C again');
  command.process.kill('SIGINT');
  expect(await command.ended()).toBe(130);
  await until(() => processLife(region.pid) === undefined && processLife(server) === undefined);
  expect(existsSync(sockets)).toBe(false);
  expect(existsSync(join(data, 'launcher.lock'))).toBe(false);
});

test('a reader that goes away does not end the house', async () => {
  const { command, port } = await open();
  command.process.stdout?.destroy();
  command.process.stderr?.destroy();
  await fetch(`http://127.0.0.1:${port + 101}/crash`).catch(() => {});
  await until(() =>
    askRegion(port + 101).then(
      ({ starts }) => starts === 2,
      () => false,
    ),
  );
  expect(await askRegion(port + 102)).toMatchObject({ starts: 1 });
});

test('a stop during the start gives up in good order', async () => {
  const data = scratchFolder();
  const port = await freeBasePort();
  const command = launch(program, ['--port', String(port), '--data', data], {
    FIXTURE_HANG: String(port + 101),
  });
  await command.prints('th: migrating');
  const server = postgresPid(data);
  command.process.kill('SIGINT');
  expect(await command.ended()).toBe(0);
  expect(processLife(server)).toBeUndefined();
  expect(command.output()).not.toContain('Error');
});

test('a region that cannot start is named with its reason and its log, and nothing is left', async () => {
  const data = scratchFolder();
  const port = await freeBasePort();
  const command = launch(program, ['--port', String(port), '--data', data], {
    FIXTURE_FAIL: String(port + 102),
  });
  expect(await command.ended()).toBe(1);
  expect(command.output()).toContain(
    `mv did not start: the database is too old. Its log: ${join(data, 'logs', 'mv.log')}\n`,
  );
  expect(readdirSync(data).sort()).toEqual(['logs', 'postgres', 'postgres.log', 'postgres.password']);
});

test('a taken port is one line before anything starts', async () => {
  const data = scratchFolder();
  const port = await freeBasePort();
  await occupy(port + 101);
  const command = launch(program, ['--port', String(port), '--data', data]);
  expect(await command.ended()).toBe(1);
  expect(command.output()).toBe(
    `Cannot listen on 127.0.0.1: ${port + 101} for th (taken by another program). Choose other ports with --port P.\n`,
  );
  expect(readdirSync(data)).toEqual([]);
});

test('two launchers on one data folder: the second gets one line, the first goes on', async () => {
  const { data, port } = await open();
  const second = launch(program, ['--port', String(await freeBasePort()), '--data', data]);
  expect(await second.ended()).toBe(1);
  expect(second.output()).toMatch(/^The data folder .* is in use by the launcher with process id \d+\..*\n$/);
  expect(await askRegion(port + 101)).toMatchObject({ starts: 1 });
});

test('a region with a PostgreSQL of its own uses it, and no other region learns its address', async () => {
  const { host, port: serverPort, user, password, adminDatabase } = inject('postgres');
  const url = `postgresql://${user}:${password}@${encodeURIComponent(host)}:${serverPort}/${adminDatabase}`;
  const { port, data, command } = await open(['--regions', 'th'], { DATABASE_URL_TH: url });
  expect((await askRegion(port + 101)).env).not.toHaveProperty('DATABASE_URL_TH');
  expect(readdirSync(data)).not.toContain('postgres');
  expect(command.output()).not.toContain(password);
});

test('a damaged data folder is one line', async () => {
  const data = scratchFolder();
  writeFileSync(join(data, 'postgres'), '');
  const command = launch(program, ['--port', String(await freeBasePort()), '--data', data]);
  expect(await command.ended()).toBe(1);
  expect(command.output()).toMatch(
    /^postgres: starting in .*\n.* does not hold a usable database cluster .*\n$/,
  );
});

test('a broken option is one line and code 2, help is code 0', async () => {
  const broken = launch(program, ['--port', 'x']);
  expect(await broken.ended()).toBe(2);
  expect(broken.output()).toBe('--port: expected a whole number from 1 to 65433, got "x".\n');
  const help = launch(program, ['--help']);
  expect(await help.ended()).toBe(0);
  expect(help.output()).toContain('--regions LIST   only these: th,mv');
});
