import { runOracle } from '../run-oracle.ts';
import { breakEngine } from './break-engine.ts';
import type { Caught } from './mistakes.ts';

/** Most mistakes show within 200 operations; the bound lies far behind, so that a seed without luck is no failure. */
export const OPERATIONS = 3_000;

/** Makes a copy of the engine with the mistake and asks it until it is noticed: what was noticed, or null. */
export async function noticed({ partial, ...mistake }: Caught, seed: number): Promise<string | null> {
  const broken = await breakEngine(mistake);
  try {
    const { createEngine } = broken;
    const report = await runOracle({
      seed,
      operations: OPERATIONS,
      partial: partial === true,
      createEngine,
      reduce: false,
    });
    return report.failure;
  } finally {
    broken.dispose();
  }
}
