import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { FoundationError } from '../errors.ts';
import type { Account } from './account.ts';
import type { ClusterLayout } from './cluster-layout.ts';
import { lastLine, serverEnvironment } from './make-cluster.ts';
import type { Programs } from './programs.ts';
import { socketPort } from './socket-folder.ts';

/** How long a server may take to open its door; crash recovery is part of it. */
const longestStart = 60_000;

/** A server process that accepts connections. */
export interface RunningServer {
  readonly pid: number;
  /** Settles when the process has ended, for whatever reason. */
  readonly exited: Promise<void>;
}

/** Speed for a cluster that is thrown away after the run: a power cut would damage it. */
const throwAwaySettings = [
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'max_wal_senders=0',
  'wal_level=minimal',
];

/**
 * Starts PostgreSQL on a Unix socket only and waits until it accepts connections.
 * @throws FoundationError `SERVER_FAILED`, with the server's own last words
 */
export async function runServer(
  layout: ClusterLayout,
  programs: Programs,
  account: Account | undefined,
  options: { readonly socketFolder: string; readonly durable: boolean },
): Promise<RunningServer> {
  const settings = [
    'listen_addresses=',
    `unix_socket_directories=${options.socketFolder}`,
    'unix_socket_permissions=0700',
    `port=${socketPort}`,
    'max_connections=200',
    'timezone=UTC',
    'log_timezone=UTC',
    ...(options.durable ? [] : throwAwaySettings),
  ];
  const logStart = sizeOf(layout.log);
  const log = openSync(layout.log, 'a', 0o600);
  const server = spawn(
    programs.postgres,
    ['-D', layout.data, ...settings.flatMap((setting) => ['-c', setting])],
    {
      ...account,
      cwd: '/',
      env: serverEnvironment,
      stdio: ['ignore', log, log],
      // Its own session: a Ctrl-C in the terminal reaches the launcher alone, which stops things in order.
      detached: true,
    },
  );
  closeSync(log);
  const exited = new Promise<void>((resolve) => {
    server.once('exit', () => resolve());
    server.once('error', () => resolve());
  });
  await ready(server, exited, layout, logStart);
  return { pid: server.pid as number, exited };
}

async function ready(
  server: ChildProcess,
  exited: Promise<void>,
  layout: ClusterLayout,
  logStart: number,
): Promise<void> {
  let ended = false;
  void exited.then(() => (ended = true));
  const end = Date.now() + longestStart;
  while (!ended && Date.now() < end) {
    if (isReady(layout.data, server.pid)) return;
    await sleep(20);
  }
  if (!ended) server.kill('SIGQUIT');
  const words = readFileSync(layout.log).subarray(logStart).toString();
  throw new FoundationError(
    'SERVER_FAILED',
    `PostgreSQL did not start on ${layout.data}: ${lastLine(words)} (more in ${layout.log})`,
  );
}

/** PostgreSQL writes `ready` into the eighth line of its own file as soon as it takes connections. */
function isReady(data: string, pid: number | undefined): boolean {
  try {
    const lines = readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n');
    return lines[0] === String(pid) && lines[7]?.trim() === 'ready';
  } catch {
    return false;
  }
}

function sizeOf(file: string): number {
  try {
    return statSync(file).size;
  } catch {
    return 0;
  }
}
