import type { ShardSource } from '../ports/shard-source.ts';
import type { Diagnostic } from './diagnostics.ts';
import { joinShards } from './join-shards.ts';
import { readContract } from './read-contract.ts';
import type { Supergraph } from './supergraph.ts';

/** What composition came to. No supergraph: the contract itself is refused. */
export interface Composed {
  readonly supergraph: Supergraph | null;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Contract and shards → supergraph, before any request (promises 1 and 8).
 * The contract is the base and is checked by itself; each shard is checked alone against it, and nobody has a veto.
 */
export function compose(contractSdl: string, shards: readonly ShardSource[]): Composed {
  const read = readContract(contractSdl);
  if (read.contract === null) return { supergraph: null, diagnostics: read.diagnostics };
  const joined = joinShards(read.contract, shards);
  return { supergraph: joined.supergraph, diagnostics: [...read.diagnostics, ...joined.diagnostics] };
}
