import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { FoundationError } from '../errors.ts';
import { commandLine, processLife } from '../process/process-life.ts';
import { waitUntilGone } from '../process/wait-until-gone.ts';
import { removeSocketFolder } from './socket-folder.ts';

/** How PostgreSQL is told to stop, from the polite to the last word. */
const words = [
  { signal: 'SIGINT', milliseconds: 15_000 },
  { signal: 'SIGQUIT', milliseconds: 5_000 },
  { signal: 'SIGKILL', milliseconds: 5_000 },
] as const;

/**
 * A killed launcher leaves its server running. Whoever holds the folder's lock may stop it here:
 * only a process that is PostgreSQL and works on exactly this data folder is touched.
 * Returns its process id, or `undefined` when there was none.
 * @throws FoundationError `SERVER_NOT_STOPPED`
 */
export async function stopOrphan(data: string): Promise<number | undefined> {
  const file = join(data, 'postmaster.pid');
  const found = readPostmasterFile(file);
  if (found === undefined) return undefined;
  const isOurs = servesFolder(found.pid, data);
  if (isOurs) await stopServer(found.pid);
  if (found.socketFolder !== undefined) removeSocketFolder(found.socketFolder);
  // PostgreSQL would refuse to start when a stranger has got the process id meanwhile.
  rmSync(file, { force: true });
  return isOurs ? found.pid : undefined;
}

/**
 * Stops a server: fast shutdown first, the hard way when it does not obey.
 * @throws FoundationError `SERVER_NOT_STOPPED`
 */
export async function stopServer(pid: number): Promise<void> {
  for (const { signal, milliseconds } of words) {
    if (processLife(pid) === undefined) return;
    sendSignal(pid, signal);
    if (await waitUntilGone(pid, milliseconds)) return;
  }
  throw new FoundationError(
    'SERVER_NOT_STOPPED',
    `The PostgreSQL server with process id ${pid} does not stop.`,
  );
}

function servesFolder(pid: number, data: string): boolean {
  const command = commandLine(pid);
  return command !== undefined && /\bpostgres\b/.test(command) && `${command} `.includes(` -D ${data} `);
}

function readPostmasterFile(file: string): { pid: number; socketFolder: string | undefined } | undefined {
  try {
    const lines = readFileSync(file, 'utf8').split('\n');
    const pid = Number.parseInt(lines[0] ?? '', 10);
    return Number.isSafeInteger(pid) && pid > 1 ? { pid, socketFolder: lines[4] || undefined } : undefined;
  } catch {
    return undefined;
  }
}

/** Sends a signal; that the process is gone already is no error. */
export function sendSignal(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // Gone in between.
  }
}
