import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { scratchFolder } from '../testing/scratch-folder.ts';
import { lockFolder } from './locked-folder.ts';
import { processLife } from './process-life.ts';

test('a folder is locked once, and free again after its release', () => {
  const path = join(scratchFolder(), 'data');
  const locked = lockFolder(path);
  expect(() => lockFolder(path)).toThrow(
    expect.objectContaining({ code: 'FOLDER_IN_USE', message: expect.stringContaining(String(process.pid)) }),
  );
  locked.release();
  expect(readdirSync(path)).toEqual([]);
  lockFolder(path).release();
});

test('a lock left by a process that is gone counts as free', () => {
  const path = scratchFolder();
  writeFileSync(join(path, 'launcher.lock'), JSON.stringify({ pid: 2 ** 30, life: 'gone', token: 'old' }));
  lockFolder(path).release();
  expect(existsSync(join(path, 'launcher.lock'))).toBe(false);
});

test('a living process that merely got the same id does not hold the lock', () => {
  const path = scratchFolder();
  writeFileSync(
    join(path, 'launcher.lock'),
    JSON.stringify({ pid: process.pid, life: 'another life', token: 'old' }),
  );
  expect(lockFolder(path).takenOver).toBe(true);
});

test('a lock file with nonsense in it does not block the folder for ever', () => {
  const path = scratchFolder();
  writeFileSync(join(path, 'launcher.lock'), '{');
  expect(lockFolder(path).takenOver).toBe(true);
});

test('a folder that cannot be made is named in one line', () => {
  const file = join(scratchFolder(), 'file');
  writeFileSync(file, '');
  expect(() => lockFolder(join(file, 'data'))).toThrow(
    expect.objectContaining({
      code: 'FOLDER_NOT_WRITABLE',
      message: expect.stringMatching(/^The folder .*data cannot be made .*--data\.$/),
    }),
  );
});

test('a life is told from another one, and nothing lives under an unused id', () => {
  expect(processLife(process.pid)).toBe(processLife(process.pid));
  expect(processLife(process.pid)).not.toBe(processLife(process.ppid));
  expect(processLife(2 ** 30)).toBeUndefined();
});
