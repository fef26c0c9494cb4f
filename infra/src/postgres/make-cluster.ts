import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FoundationError } from '../errors.ts';
import type { Account } from './account.ts';
import type { ClusterLayout } from './cluster-layout.ts';
import type { Programs } from './programs.ts';

const majorVersion = '18';

/** The name of the superuser of every cluster made here. */
export const superuser = 'postgres';

/**
 * Makes the database cluster if there is none and returns the superuser's password.
 * A cluster made half (power cut, killed) is thrown away and made again; it never held data.
 * @throws FoundationError `DATA_DAMAGED`, `DATA_OTHER_VERSION`, `SERVER_FAILED`
 */
export function makeCluster(
  layout: ClusterLayout,
  programs: Programs,
  account: Account | undefined,
  options: { readonly durable: boolean },
): string {
  if (!existsSync(layout.data)) {
    rmSync(layout.unfinished, { recursive: true, force: true });
    writePassword(layout.passwordFile, account);
    makeOwned(layout.unfinished, account);
    runInitdb(layout, programs, account, options);
    renameSync(layout.unfinished, layout.data);
  }
  checkVersion(layout.data);
  return readPassword(layout);
}

function writePassword(file: string, account: Account | undefined): void {
  rmSync(file, { force: true });
  writeFileSync(file, randomBytes(24).toString('base64url'), { flag: 'wx', mode: 0o600 });
  if (account !== undefined) chownSync(file, account.uid, account.gid);
}

function makeOwned(folder: string, account: Account | undefined): void {
  mkdirSync(folder, { mode: 0o700 });
  if (account !== undefined) chownSync(folder, account.uid, account.gid);
}

function runInitdb(
  layout: ClusterLayout,
  programs: Programs,
  account: Account | undefined,
  { durable }: { readonly durable: boolean },
): void {
  const args = [
    `--pgdata=${layout.unfinished}`,
    `--username=${superuser}`,
    `--pwfile=${layout.passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    // Built in: the same on every machine, and it knows that Ä and ä are one letter.
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
    '--no-instructions',
    ...(durable ? [] : ['--no-sync']),
  ];
  const run = spawnSync(programs.initdb, args, {
    ...account,
    cwd: '/',
    env: serverEnvironment,
    encoding: 'utf8',
  });
  if (run.error === undefined && run.status === 0) return;
  rmSync(layout.unfinished, { recursive: true, force: true });
  const why = run.error?.message ?? lastLine(run.stderr);
  throw new FoundationError(
    'SERVER_FAILED',
    `PostgreSQL could not make its data folder ${layout.data}: ${why}`,
  );
}

function checkVersion(data: string): void {
  const found = read(join(data, 'PG_VERSION'))?.trim();
  if (found === undefined) {
    throw new FoundationError(
      'DATA_DAMAGED',
      `${data} does not hold a usable database cluster (PG_VERSION is missing). Restore it from a backup, or remove it to start anew.`,
    );
  }
  if (found !== majorVersion) {
    throw new FoundationError(
      'DATA_OTHER_VERSION',
      `${data} was made by PostgreSQL ${found}, but version ${majorVersion} runs here. Move it away, or bring its rows over with pg_dump.`,
    );
  }
}

function readPassword(layout: ClusterLayout): string {
  const password = read(layout.passwordFile);
  if (password !== undefined && password !== '') return password;
  throw new FoundationError(
    'DATA_DAMAGED',
    `The password file ${layout.passwordFile} is missing or empty. Restore it from a backup, or remove ${layout.data} to start anew.`,
  );
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

/** PostgreSQL takes nothing from our environment but what is needed to find its own libraries. */
export const serverEnvironment: NodeJS.ProcessEnv = { LC_ALL: 'C', PATH: process.env.PATH, TZ: 'UTC' };

/** The last line that says something: PostgreSQL puts the reason there. */
export function lastLine(text: string): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return (lines.findLast((line) => /FATAL|PANIC|error:/.test(line)) ?? lines.at(-1) ?? 'no message').trim();
}
