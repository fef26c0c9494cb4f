import { chmodSync, chownSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { FoundationError } from '../errors.ts';
import { canEnter, type Account } from './account.ts';

/** The port is only part of the socket's file name: the folder is private to one server. */
export const socketPort = 5432;

/** Linux allows 107 bytes; macOS, which allows 103, sets the limit for both. */
const longestSocketPath = 103;
const prefix = 'verbund-pg-';

/**
 * Makes a new private folder with a path short enough for a Unix socket, owned by the server's account.
 * @throws FoundationError `SOCKET_PATH_TOO_LONG`
 */
export function makeSocketFolder(
  account: Account | undefined,
  candidates: readonly string[] = [tmpdir(), '/tmp'],
): string {
  const parent = candidates.find((folder) => fits(folder) && canEnter(folder, account));
  if (parent === undefined) {
    throw new FoundationError(
      'SOCKET_PATH_TOO_LONG',
      `None of ${candidates.join(', ')} can hold a Unix socket with a path of at most ${longestSocketPath} bytes. Set TMPDIR to a short path.`,
    );
  }
  const folder = mkdtempSync(join(parent, prefix));
  chmodSync(folder, 0o700);
  if (account !== undefined) chownSync(folder, account.uid, account.gid);
  return folder;
}

/** Removes a folder made by `makeSocketFolder`, and nothing else. */
export function removeSocketFolder(folder: string): void {
  if (basename(folder).startsWith(prefix)) rmSync(folder, { recursive: true, force: true });
}

function fits(folder: string): boolean {
  return (
    Buffer.byteLength(join(folder, `${prefix}XXXXXX`, `.s.PGSQL.${socketPort}.lock`)) <= longestSocketPath
  );
}
