import { afterAll, beforeAll, expect, test } from 'vitest';
import { chooseSeed } from '../draw.ts';
import { openHouse, type House } from '../house/house.ts';
import { runOracle } from '../run-oracle.ts';
import { breakGateway } from './break-gateway.ts';
import { MISTAKES } from './mistakes.ts';
import { noticed } from './notice.ts';

const seed = chooseSeed();
let house: House;
beforeAll(async () => {
  house = await openHouse();
}, 120_000);
afterAll(() => house[Symbol.asyncDispose]());

test.each(MISTAKES)('the oracle notices: $name', async (mistake) => {
  expect(await noticed(house, mistake, seed), `VERBUND_SEED=${seed}`).not.toBeNull();
});

test('a copy without a mistake is not accused', async () => {
  const [mistake] = MISTAKES;
  if (!mistake) throw new Error('expected mistakes');
  using copy = await breakGateway({ ...mistake, broken: mistake.sound });
  await using other = await house.withGateway(copy.startGateway);
  const { failure } = await runOracle(other, { seed, questions: 200 });
  expect(failure).toBeNull();
});
