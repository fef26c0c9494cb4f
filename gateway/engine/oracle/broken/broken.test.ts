import { expect, it } from 'vitest';
import { chooseSeed, runOracle } from '../run-oracle.ts';
import { breakEngine, requirePlace } from './break-engine.ts';
import { MISTAKES } from './mistakes.ts';
import { noticed, OPERATIONS } from './notice.ts';

/** So many mistakes are tried in each run, drawn by its seed; `soak` tries every one. */
const DRAWN = 14;
const seed = chooseSeed();
const first = seed % MISTAKES.length;
const drawn = [...MISTAKES, ...MISTAKES].slice(first, first + DRAWN);

it.each(MISTAKES)('the source still has the place of: $name', (mistake) => {
  expect(() => requirePlace(mistake)).not.toThrow();
});

it.each(drawn)(
  `the oracle notices within ${OPERATIONS} operations: $name`,
  { timeout: 240_000 },
  async (mistake) => {
    expect(await noticed(mistake, seed), `VERBUND_SEED=${seed}`).not.toBe(null);
  },
);

it('a copy without a mistake is not accused', { timeout: 120_000 }, async () => {
  const [mistake] = MISTAKES;
  if (!mistake) throw new Error('expected mistakes');
  const copy = await breakEngine({ ...mistake, broken: mistake.sound });
  const report = await runOracle({ seed, operations: 100, createEngine: copy.createEngine });
  copy.dispose();
  expect(report.failure, report.failure ?? undefined).toBe(null);
});
