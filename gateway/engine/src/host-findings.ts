import type { Contract } from './compose/contract.ts';
import type { Diagnostic } from './compose/diagnostics.ts';
import type { Host } from './ports/host.ts';

/** Fields of the contract that only the host can answer, and does not. */
export function hostFindings<Context>(contract: Contract, host: Host<Context>): Diagnostic[] {
  const derived = [...contract.fields].filter(
    ([coordinate, rule]) => rule.kind === 'DERIVED' && !host.derive?.[coordinate],
  );
  const local = [...contract.roots].filter(
    ([coordinate, rule]) => rule.kind === 'LOCAL' && !host.local?.[coordinate],
  );
  return [...derived, ...local].map(([coordinate]) => ({
    code: 'HOST_FUNCTION_MISSING',
    severity: 'error',
    shard: null,
    coordinate,
    message: `expected a function of the host for ${coordinate}`,
  }));
}
