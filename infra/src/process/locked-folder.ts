import { randomUUID } from 'node:crypto';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FoundationError } from '../errors.ts';
import { makeFolder } from './make-folder.ts';
import { processLife } from './process-life.ts';

/** The file in a folder that names its holder. */
export const lockFileName = 'launcher.lock';

/** A folder that this process alone works in, until it releases it or dies. */
export interface LockedFolder {
  readonly path: string;
  /** The lock was left behind by a process that died without releasing it. */
  readonly takenOver: boolean;
  release(): void;
}

interface Holder {
  pid: number;
  life: string;
  token: string;
}

/**
 * Makes the folder if needed and takes its lock. A lock whose process is gone counts as free.
 * @throws FoundationError `FOLDER_IN_USE`, `FOLDER_NOT_WRITABLE`
 */
export function lockFolder(path: string): LockedFolder {
  makeFolder(path);
  const file = join(path, lockFileName);
  const me: Holder = { pid: process.pid, life: processLife(process.pid) ?? '', token: randomUUID() };
  for (let attempt = 0; attempt < 3; attempt++) {
    if (tryWrite(file, path, me)) {
      return { path, takenOver: attempt > 0, release: () => releaseIfMine(file, me) };
    }
    const holder = readHolder(file);
    if (holder !== undefined && lives(holder)) throw inUse(path, holder);
    moveAway(file, holder);
  }
  throw inUse(path, readHolder(file));
}

function tryWrite(file: string, folder: string, me: Holder): boolean {
  try {
    writeFileSync(file, JSON.stringify(me), { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw new FoundationError(
      'FOLDER_NOT_WRITABLE',
      `The folder ${folder} cannot be written (${(error as Error).message}). Choose another one with --data.`,
      { cause: error },
    );
  }
}

function readHolder(file: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Holder;
  } catch {
    return undefined;
  }
}

function lives(holder: Holder): boolean {
  return processLife(holder.pid) === holder.life;
}

/** Renaming first means that of two processes only one removes the stale lock. */
function moveAway(file: string, expected: Holder | undefined): void {
  const aside = `${file}.${randomUUID()}`;
  try {
    renameSync(file, aside);
  } catch {
    return;
  }
  const moved = readHolder(aside);
  const wasFresh = moved !== undefined && moved.token !== expected?.token;
  if (wasFresh) renameSync(aside, file);
  else rmSync(aside, { force: true });
}

function releaseIfMine(file: string, me: Holder): void {
  if (readHolder(file)?.token === me.token) rmSync(file, { force: true });
}

function inUse(path: string, holder: Holder | undefined): FoundationError {
  const who = holder === undefined ? 'another launcher' : `the launcher with process id ${holder.pid}`;
  return new FoundationError(
    'FOLDER_IN_USE',
    `The data folder ${path} is in use by ${who}. Stop it first, or choose another folder with --data.`,
  );
}
