import { parseArgs } from 'node:util';
import { chooseSeed } from '../oracle/run-oracle.ts';
import { soak } from '../oracle/soak.ts';

/**
 * Many operations against the oracle: `pnpm --filter @verbund/engine soak --operations 20000 --seed 1 --partial`.
 * `--seed`, or VERBUND_SEED, replays a run; `--partial` silences towns.
 */
const { values } = parseArgs({
  options: {
    operations: { type: 'string', default: '20000' },
    seed: { type: 'string' },
    partial: { type: 'boolean', default: false },
  },
});
const seed = values.seed === undefined ? chooseSeed() : Number(values.seed);
const failure = await soak({
  seed,
  operations: Number(values.operations),
  partial: values.partial,
  log: console.log,
});
if (failure !== null) {
  console.error(failure);
  process.exitCode = 1;
}
