import { afterAll, beforeAll, expect, test } from 'vitest';
import { chooseSeed } from './draw.ts';
import { openHouse, type House } from './house/house.ts';
import { runOracle } from './run-oracle.ts';

/** Besides those the engine is asked over toy shards. */
const QUESTIONS = 4_000;

let house: House;
beforeAll(async () => {
  house = await openHouse();
}, 120_000);
afterAll(() => house[Symbol.asyncDispose]());

test('thousands of questions to hundreds of drawn worlds are answered as their rows say', async () => {
  const { failure, ...report } = await runOracle(house, { seed: chooseSeed(), questions: QUESTIONS });
  console.log(JSON.stringify(report));
  expect(failure).toBeNull();
  expect(report.untried).toEqual([]);
});
