import { expect, it } from 'vitest';
import { chooseSeed } from '../run-oracle.ts';
import { runManyStreams } from './run-many-streams.ts';

it('in 1000 long histories nothing is lost, doubled or out of order', async () => {
  const seed = chooseSeed();
  console.log(`streams seed: VERBUND_SEED=${seed}`);
  const report = await runManyStreams({ seed, runs: 1_000, steps: 200 });
  expect(report.failure, report.failure ?? undefined).toBe(null);
});
