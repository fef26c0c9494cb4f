import { expect, it } from 'vitest';
import { chooseSeed, runOracle } from './run-oracle.ts';

const OPERATIONS = 500;
const PARTIAL = 200;

it(`answers ${OPERATIONS} generated operations as one database would`, { timeout: 120_000 }, async () => {
  const seed = chooseSeed();
  console.log(`oracle seed: VERBUND_SEED=${seed}`);
  const report = await runOracle({ seed, operations: OPERATIONS });
  expect(report.failure, report.failure ?? undefined).toBe(null);
  expect(report.operations).toBe(OPERATIONS);
  expect(report.withErrors).toBeGreaterThan(OPERATIONS / 20);
});

it(
  `with towns silent, answers ${PARTIAL} operations as one database without their rows, and says so`,
  { timeout: 120_000 },
  async () => {
    const seed = chooseSeed();
    console.log(`oracle seed: VERBUND_SEED=${seed}`);
    const report = await runOracle({ seed, operations: PARTIAL, partial: true });
    expect(report.failure, report.failure ?? undefined).toBe(null);
    expect(report.operations).toBe(PARTIAL);
  },
);
