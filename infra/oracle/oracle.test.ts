import { afterAll, beforeAll, expect, test } from 'vitest';
import { chooseSeed } from './draw.ts';
import { openHouse, type House } from './house/house.ts';
import { runOracle } from './run-oracle.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
}, 120_000);
afterAll(() => house[Symbol.asyncDispose]());

test('the house answers as the rows of all its regions say, and says who is missing', async () => {
  const seed = chooseSeed();
  const report = await runOracle(house, { seed, questions: 150 });
  expect(report.failure).toBeNull();
  expect(report.withMissing, `VERBUND_SEED=${seed}`).toBeGreaterThan(0);
}, 120_000);
