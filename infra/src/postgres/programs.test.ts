import { chmodSync, cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { canEnter, serverAccount } from './account.ts';
import { dataPlace } from './data-place.ts';
import { makeFolder } from '../process/make-folder.ts';
import { scratchFolder } from '../testing/scratch-folder.ts';
import { installedPrograms, runnablePrograms } from './programs.ts';

test('an operating system without programs gets one line with a way out', () => {
  expect(() => installedPrograms('win32', 'x64')).toThrow(
    expect.objectContaining({
      code: 'PLATFORM_UNSUPPORTED',
      message: expect.stringMatching(/^There is no embedded PostgreSQL for win32 x64 .* DATABASE_URL_TH.*$/),
    }),
  );
});

test('programs that do not run are reported with the reason', () => {
  const folder = scratchFolder();
  cpSync(join(installedPrograms().folder, 'bin', 'postgres'), join(folder, 'bin', 'postgres'));
  writeFileSync(join(folder, 'bin', 'postgres'), '#!/bin/sh\necho "no such library" >&2; exit 127\n');
  expect(() => runnablePrograms({ folder, name: 'broken' }, undefined)).toThrow(
    expect.objectContaining({
      code: 'PROGRAMS_UNUSABLE',
      message: expect.stringContaining('no such library'),
    }),
  );
});

test('programs that the account can run are used where they are', () => {
  const folder = join(scratchFolder(), 'native');
  cpSync(installedPrograms().folder, folder, { recursive: true, verbatimSymlinks: true });
  expect(runnablePrograms({ folder, name: 'here' }, serverAccount()).postgres).toBe(
    join(folder, 'bin', 'postgres'),
  );
});

describe.runIf(process.getuid?.() === 0)('as root in a folder that only root can enter', () => {
  test('the programs are copied to a place where the server can run them', () => {
    const home = scratchFolder();
    cpSync(installedPrograms().folder, join(home, 'native'), { recursive: true, verbatimSymlinks: true });
    chmodSync(home, 0o700);
    const name = `test-${process.pid}`;
    const programs = runnablePrograms({ folder: join(home, 'native'), name }, serverAccount());
    const copy = dirname(dirname(programs.postgres));
    onTestFinished(() => rmSync(copy, { recursive: true, force: true }));
    expect(copy.endsWith(name)).toBe(true);
    expect(existsSync(programs.initdb)).toBe(true);
    expect(canEnter(copy, serverAccount())).toBe(true);
  });

  test('the data lies outside, always at the same place, and the reason is said', () => {
    const home = scratchFolder();
    chmodSync(home, 0o700);
    const place = dataPlace(join(home, 'verbund', '.verbund'), serverAccount());
    expect(place.path.startsWith(home)).toBe(false);
    expect(place.reason).toContain(home);
    expect(dataPlace(join(home, 'verbund', '.verbund'), serverAccount())).toEqual(place);
    expect(dataPlace(join(home, 'other', '.verbund'), serverAccount()).path).not.toBe(place.path);
  });
});

test('an empty folder that is there already is taken, also a private one', () => {
  const wished = join(scratchFolder(), 'empty');
  mkdirSync(wished, { mode: 0o700 });
  expect(dataPlace(wished, serverAccount())).toEqual({ path: wished });
  makeFolder(wished);
  expect(canEnter(wished, serverAccount())).toBe(true);
});

test('data lies where it was wished when the server can get there', () => {
  const wished = join(scratchFolder(), 'a', 'b');
  expect(dataPlace(wished, serverAccount())).toEqual({ path: wished });
});
