import { afterAll, expect, it } from 'vitest';
import { breakEngine, type BrokenEngine } from '../broken/break-engine.ts';
import { chooseSeed } from '../run-oracle.ts';
import { runManyStreams } from './run-many-streams.ts';
import { STREAM_MISTAKES } from './stream-mistakes.ts';

const RUNS = 60;
const STEPS = 100;
const seed = chooseSeed();
const opened: BrokenEngine[] = [];

afterAll(() => opened.forEach((engine) => engine.dispose()));

it.each(STREAM_MISTAKES)(
  `a client notices within ${RUNS} histories: $name`,
  { timeout: 120_000 },
  async (mistake) => {
    const broken = await breakEngine(mistake);
    opened.push(broken);
    const report = await runManyStreams({
      seed,
      runs: RUNS,
      steps: STEPS,
      createEngine: broken.createEngine,
    });
    expect(report.failure, `VERBUND_SEED=${seed}, ${report.seen} events`).not.toBe(null);
  },
);
