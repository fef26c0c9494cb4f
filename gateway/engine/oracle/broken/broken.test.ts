import { afterAll, expect, it } from 'vitest';
import { chooseSeed, runOracle } from '../run-oracle.ts';
import { breakEngine, type BrokenEngine } from './break-engine.ts';
import { MISTAKES } from './mistakes.ts';

const OPERATIONS = 500;
const seed = chooseSeed();
const opened: BrokenEngine[] = [];

afterAll(() => opened.forEach((engine) => engine.dispose()));

it.each(MISTAKES)(
  `the oracle notices within ${OPERATIONS} operations: $name`,
  { timeout: 120_000 },
  async ({ partial = false, ...mistake }) => {
    const broken = await breakEngine(mistake);
    opened.push(broken);
    const report = await runOracle({
      seed,
      operations: OPERATIONS,
      partial,
      createEngine: broken.createEngine,
      reduce: false,
    });
    expect(report.failure, `VERBUND_SEED=${seed}, ${report.operations} operations`).not.toBe(null);
  },
);

it('a copy without a mistake is not accused', { timeout: 120_000 }, async () => {
  const [mistake] = MISTAKES;
  if (!mistake) throw new Error('expected mistakes');
  const copy = await breakEngine({ ...mistake, broken: mistake.sound });
  opened.push(copy);
  const report = await runOracle({ seed, operations: 100, createEngine: copy.createEngine });
  expect(report.failure, report.failure ?? undefined).toBe(null);
});
