import { expect, it } from 'vitest';
import { chooseSeed } from '../run-oracle.ts';
import { runManyStreams } from './run-many-streams.ts';

const RUNS = 12;
const STEPS = 100;

it(`in ${RUNS} histories nothing is lost, doubled or out of order`, { timeout: 120_000 }, async () => {
  const seed = chooseSeed();
  console.log(`streams seed: VERBUND_SEED=${seed}`);
  const report = await runManyStreams({ seed, runs: RUNS, steps: STEPS });
  expect(report.failure, report.failure ?? undefined).toBe(null);
  console.log(`${report.seen} events seen, ${report.gaps} gaps told, ${report.resumed} times come back`);
  expect(report.seen).toBeGreaterThan(RUNS * STEPS);
  expect(report.resumed).toBeGreaterThan(RUNS);
});
