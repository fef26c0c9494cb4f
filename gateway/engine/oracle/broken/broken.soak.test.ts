import { expect, it } from 'vitest';
import { chooseSeed } from '../run-oracle.ts';
import { MISTAKES } from './mistakes.ts';
import { noticed, OPERATIONS } from './notice.ts';

const seed = chooseSeed();

it.each(MISTAKES)(`the oracle notices within ${OPERATIONS} operations: $name`, async (mistake) => {
  expect(await noticed(mistake, seed), `VERBUND_SEED=${seed}`).not.toBe(null);
});
