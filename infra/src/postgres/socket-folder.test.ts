import { existsSync, lstatSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { serverAccount } from './account.ts';
import { scratchFolder } from '../testing/scratch-folder.ts';
import { makeSocketFolder, removeSocketFolder } from './socket-folder.ts';

test('the folder is private and belongs to the user the server runs as', () => {
  const folder = makeSocketFolder(serverAccount());
  const found = lstatSync(folder);
  expect(found.mode & 0o777).toBe(0o700);
  expect(found.uid).toBe(serverAccount()?.uid ?? process.getuid?.());
  removeSocketFolder(folder);
  expect(existsSync(folder)).toBe(false);
});

test('a temporary folder with too long a path is passed over', () => {
  const long = join(scratchFolder(), 'x'.repeat(90));
  mkdirSync(long);
  const folder = makeSocketFolder(serverAccount(), [long, '/tmp']);
  expect(folder.startsWith('/tmp/verbund-pg-')).toBe(true);
  removeSocketFolder(folder);
  expect(() => makeSocketFolder(serverAccount(), [long])).toThrow(
    expect.objectContaining({ code: 'SOCKET_PATH_TOO_LONG' }),
  );
});

test('a folder that was not made here is never removed', () => {
  const folder = scratchFolder();
  removeSocketFolder(folder);
  expect(existsSync(folder)).toBe(true);
});
