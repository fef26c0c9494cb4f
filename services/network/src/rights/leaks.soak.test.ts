import 'reflect-metadata';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openLeakHouse, type LeakHouse } from './leak-house.ts';

let house: LeakHouse;
beforeAll(async () => {
  house = await openLeakHouse();
  await house.hide();
}, 60_000);
afterAll(() => house.stop());

const PORTIONS = 10;
const OPERATIONS = 10_000;

/** In portions, each with a seed of its own: a slow machine that does not get through all of them has still said what it found. */
test.each(Array.from({ length: PORTIONS }, (_, index) => index + 1))(
  `no hidden word or number is in any answer to a hundred thousand random operations: portion %i of ${PORTIONS}`,
  async () => {
    const seed = Math.floor(Math.random() * 2 ** 31);
    console.log(`leaks: seed ${seed}`);
    const { leaks, answered } = await house.hunt(house.askers, OPERATIONS, seed);
    expect(leaks.slice(0, 3)).toEqual([]);
    expect(answered).toBeGreaterThan(OPERATIONS / 3);
  },
);
