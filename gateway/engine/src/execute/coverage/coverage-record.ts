import type { Supergraph } from '../../compose/supergraph.ts';
import type { CoverageRecord } from '../../ports/coverage.ts';
import { isMissing, type SourceState } from './source-state.ts';

/** The record of one merged field, or of an operation, in the order of configuration. */
export function coverageRecord(
  supergraph: Supergraph,
  states: ReadonlyMap<string, SourceState>,
  missedBefore: readonly string[],
): CoverageRecord {
  const sources = [...supergraph.shards.values()].flatMap((shard) => {
    const found = states.get(shard.name);
    return found ? [{ shard: shard.name, ...found, contractVersion: shard.contractVersion }] : [];
  });
  return { complete: missedBefore.length === 0 && !sources.some(isMissing), sources, missedBefore };
}
