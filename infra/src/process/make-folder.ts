import { chmodSync, mkdirSync, readdirSync } from 'node:fs';
import { FoundationError } from '../errors.ts';

/**
 * Makes a folder of ours with its parents; an empty one that is there becomes ours. As root it may be entered, but not listed, by others,
 * because PostgreSQL then runs as another user inside it; otherwise it is private.
 * @throws FoundationError `FOLDER_NOT_WRITABLE`
 */
export function makeFolder(path: string): void {
  const before = process.umask(0o022);
  try {
    mkdirSync(path, { recursive: true });
    if (readdirSync(path).length === 0) chmodSync(path, process.getuid?.() === 0 ? 0o711 : 0o700);
  } catch (error) {
    throw new FoundationError(
      'FOLDER_NOT_WRITABLE',
      `The folder ${path} cannot be made (${(error as Error).message}). Choose another one with --data.`,
      { cause: error },
    );
  } finally {
    process.umask(before);
  }
}
