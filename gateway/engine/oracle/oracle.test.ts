import { expect, it } from 'vitest';
import { chooseSeed, runOracle } from './run-oracle.ts';

const OPERATIONS = 500;

it(`answers ${OPERATIONS} generated operations as one database would`, { timeout: 120_000 }, async () => {
  const seed = chooseSeed();
  console.log(`oracle seed: VERBUND_SEED=${seed}`);
  const report = await runOracle({ seed, operations: OPERATIONS });
  expect(report.failure, report.failure ?? undefined).toBe(null);
  expect(report.operations).toBe(OPERATIONS);
  expect(report.withErrors).toBeGreaterThan(OPERATIONS / 20);
});
