import 'reflect-metadata';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openLeakHouse, type LeakHouse } from './leak-house.ts';

let house: LeakHouse;
beforeAll(async () => {
  house = await openLeakHouse();
  await house.hide();
}, 60_000);
afterAll(() => house.stop());

test('no hidden word or number is in any answer to a hundred thousand random operations', async () => {
  const seed = Math.floor(Math.random() * 2 ** 31);
  console.log(`leaks: seed ${seed}`);
  expect((await house.hunt(house.askers, 100_000, seed)).leaks.slice(0, 3)).toEqual([]);
});
