import { createHash } from 'node:crypto';
import { existsSync, readdirSync, realpathSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { canEnter, type Account } from './account.ts';
import { sharedFolder } from './shared-folder.ts';

/** Where a data folder really lies, and in one sentence why it is not where it was wished. */
export interface DataPlace {
  readonly path: string;
  readonly reason?: string;
}

/** The wished folder, or one outside when the account of the server cannot get there (as root under a private home). */
export function dataPlace(wished: string, account: Account | undefined): DataPlace {
  const { ancestor, rest } = nearestExisting(resolve(wished));
  const path = join(ancestor, rest);
  if (account === undefined || canEnter(ancestor, account)) return { path };
  const name = createHash('sha256').update(path).digest('hex').slice(0, 12);
  return {
    path: join(sharedFolder(), `data-${name}`),
    reason: `PostgreSQL does not run as root, and the user it runs as cannot enter ${ancestor}`,
  };
}

function nearestExisting(path: string): { ancestor: string; rest: string } {
  let ancestor = path;
  // An empty folder is as good as none: it gets its mode when it is taken.
  while (!existsSync(ancestor) || (ancestor === path && isEmpty(path))) ancestor = dirname(ancestor);
  return { ancestor: realpathSync(ancestor), rest: relative(ancestor, path) };
}

function isEmpty(path: string): boolean {
  try {
    return readdirSync(path).length === 0;
  } catch {
    return false;
  }
}
