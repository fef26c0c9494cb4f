import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { lockFileName, lockFolder } from '../process/locked-folder.ts';
import { makeRunFolder, removeDeadRuns } from './run-folder.ts';

function runFolder(): string {
  const folder = makeRunFolder();
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

test('what a killed run left is removed, living and starting runs are not touched', async () => {
  const [dead, living, starting] = [runFolder(), runFolder(), runFolder()];
  mkdirSync(join(dead, 'postgres'));
  writeFileSync(join(dead, lockFileName), JSON.stringify({ pid: 2 ** 30, life: 'gone', token: 'old' }));
  const lock = lockFolder(living);
  await removeDeadRuns();
  expect([dead, living, starting].map((folder) => existsSync(folder))).toEqual([false, true, true]);
  lock.release();
});
