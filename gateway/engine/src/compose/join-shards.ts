import type { ShardSource } from '../ports/shard-source.ts';
import type { Contract } from './contract.ts';
import type { Diagnostic } from './diagnostics.ts';
import { readShard } from './read-shard.ts';
import type { Shard, Supergraph } from './supergraph.ts';

/** Puts shards under a contract. Never fails: what does not fit is quarantined by itself. */
export function joinShards(
  contract: Contract,
  sources: readonly ShardSource[],
): { supergraph: Supergraph; diagnostics: readonly Diagnostic[] } {
  const shards = new Map<string, Shard>();
  const taken: Diagnostic[] = [];
  for (const source of sources) {
    if (shards.has(source.name)) {
      taken.push({
        code: 'SHARD_NAME_TAKEN',
        severity: 'error',
        shard: source.name,
        coordinate: null,
        message: `${source.name} is configured twice; the first counts`,
      });
    } else {
      shards.set(source.name, readShard(contract, source));
    }
  }
  const diagnostics = [...shards.values()].flatMap((shard) => shard.diagnostics);
  return { supergraph: Object.freeze({ contract, shards }), diagnostics: [...diagnostics, ...taken] };
}
