import { parseArgs } from 'node:util';
import { chooseSeed, runOracle } from './run-oracle.ts';

/**
 * Many operations against the oracle: `pnpm --filter @verbund/engine soak [--operations 20000] [--seed 1] [--partial]`.
 * `--partial`: with towns that do not answer. Runs in parts with a seed of their own, so that a failure is replayed in seconds: VERBUND_SEED of the part, and its number of operations.
 */
const { values } = parseArgs({ options: { operations: { type: 'string', default: '20000' }, seed: { type: 'string' }, partial: { type: 'boolean', default: false } } });
const PART = 1_000;
const total = Number(values.operations);
const first = values.seed === undefined ? chooseSeed() : Number(values.seed);

console.log(`oracle: ${values.partial ? 'partial answers, ' : ''}${total} operations in parts of ${PART}, seeds from ${first} on`);
for (let done = 0, seed = first; done < total; done += PART, seed++) {
  const report = await runOracle({ seed, operations: Math.min(PART, total - done), partial: values.partial });
  console.log(`seed ${seed}: ${report.operations} operations over ${report.worlds} worlds, ${report.withErrors} with errors`);
  if (report.failure !== null) {
    console.error(report.failure);
    process.exitCode = 1;
    break;
  }
}
