import { afterAll, beforeAll, expect, test } from 'vitest';
import { chooseSeed } from './draw.ts';
import { openHouse, type House } from './house/house.ts';
import { SOUND } from './reference/rules.ts';
import { runOracle } from './run-oracle.ts';

/** Besides those the engine is asked over toy shards. */
const PARTS = 8;
const QUESTIONS_OF_PART = 500;

let house: House;
beforeAll(async () => {
  house = await openHouse();
}, 120_000);
afterAll(() => house[Symbol.asyncDispose]());

test('thousands of questions to hundreds of drawn worlds are answered as their rows say', async () => {
  const first = chooseSeed();
  let untried = Object.keys(SOUND);
  for (let part = 0; part < PARTS; part++) {
    const { failure, ...report } = await runOracle(house, {
      seed: first + part * QUESTIONS_OF_PART,
      questions: QUESTIONS_OF_PART,
    });
    console.log(JSON.stringify(report));
    expect(failure).toBeNull();
    untried = untried.filter((rule) => report.untried.some((each) => each === rule));
  }
  expect(untried).toEqual([]);
});
