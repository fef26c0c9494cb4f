import type { Settings } from '../env.ts';
import { LoadLimit } from './load-limit.ts';
import { EXPLAIN_COST, OperationAdmission } from './operation-admission.ts';
import { RATE_LIMITS, RateLimit } from './rate-limit.ts';

/** Seconds an idle client may save up for. */
const BURST_SECONDS = 40;

/** The admission an operator has asked for. */
export function admissionOf(
  settings: Pick<Settings, 'ratePerSecond' | 'maxCost' | 'maxCostUnderWay'>,
): OperationAdmission {
  const { ratePerSecond, maxCost, maxCostUnderWay } = settings;
  const burst = Math.max(ratePerSecond * BURST_SECONDS, maxCost + EXPLAIN_COST);
  return new OperationAdmission(
    new RateLimit({ ...RATE_LIMITS, perSecond: ratePerSecond, burst }),
    new LoadLimit(maxCostUnderWay),
  );
}
