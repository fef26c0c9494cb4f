import { runOracle, type OracleOptions } from './run-oracle.ts';

const PART = 1_000;

export interface SoakOptions extends Pick<OracleOptions, 'seed' | 'operations' | 'partial'> {
  /** Told of every part. */
  readonly log: (line: string) => void;
}

/**
 * Many operations against the oracle, in parts of a thousand, each with a seed of its own: the first, the next, and so on.
 * A failure is replayed by its part alone. Returns the first failure, null where there is none.
 */
export async function soak({
  seed: first,
  operations,
  partial = false,
  log,
}: SoakOptions): Promise<string | null> {
  log(`oracle${partial ? ', partial answers' : ''}: ${operations} operations, VERBUND_SEED=${first}`);
  for (let done = 0, seed = first; done < operations; done += PART, seed++) {
    const report = await runOracle({ seed, operations: Math.min(PART, operations - done), partial });
    log(
      `seed ${seed}: ${report.operations} operations over ${report.worlds} worlds, ${report.withErrors} with errors`,
    );
    if (report.failure !== null) return report.failure;
  }
  return null;
}
