import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { diskStore } from './record-store.ts';

const record = {
  sdl: 'type Query { a: Int }',
  name: 'Thüringen',
  network: 'MigraNetz',
  licence: 'CC0 1.0, https://creativecommons.org/publicdomain/zero/1.0/',
  demonstration: true,
  seenAt: '2025-01-01T00:00:00.000Z',
};
let folder: string;

beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'verbund-store-')), 'regions');
});
afterEach(() => rm(join(folder, '..'), { recursive: true, force: true }));

test('a record that was written is read again', async () => {
  await diskStore(folder).write('th', record);
  expect(await diskStore(folder).read('th')).toEqual(record);
});

test('a folder that does not exist holds nothing', async () => {
  expect(await diskStore(folder).read('th')).toBeNull();
});

test.each(['', '{"sdl":', '{"sdl":""}', '[]'])('a file that holds %j is not believed', async (text) => {
  await diskStore(folder).write('th', record);
  await writeFile(join(folder, 'th.json'), text);
  expect(await diskStore(folder).read('th')).toBeNull();
});

test('writing leaves no other file behind', async () => {
  await diskStore(folder).write('th', record);
  await diskStore(folder).write('th', { ...record, name: 'Freistaat' });
  expect(await readdir(folder)).toEqual(['th.json']);
  expect((await diskStore(folder).read('th'))?.name).toBe('Freistaat');
});
