import type { House } from '../house/house.ts';
import { runOracle } from '../run-oracle.ts';
import { breakGateway } from './break-gateway.ts';
import type { Mistake } from './broken-source.ts';

/** Most mistakes show within a hundred questions; the bound lies far behind, so that a seed without luck is no failure. */
const QUESTIONS = 2_000;

/** Puts a copy of the gateway with the mistake before the regions, and asks it until it is noticed: what was noticed, or null. */
export async function noticed(house: House, mistake: Mistake, seed: number): Promise<string | null> {
  using broken = await breakGateway(mistake);
  await using other = await house.withGateway(broken.startGateway);
  const { failure } = await runOracle(other, { seed, questions: QUESTIONS, reduce: false });
  return failure;
}
