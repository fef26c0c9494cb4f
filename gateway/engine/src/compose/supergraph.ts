import type { GraphQLSchema } from 'graphql';
import type { Contract } from './contract.ts';
import type { Diagnostic } from './diagnostics.ts';

/** A shard as the contract sees it. */
export interface Shard {
  readonly name: string;
  /** READY: may be asked. UNREACHABLE: no SDL yet. QUARANTINED: its SDL breaks the contract. */
  readonly state: 'READY' | 'UNREACHABLE' | 'QUARANTINED';
  /** What it can be asked, `_entities` included; null unless READY. */
  readonly schema: GraphQLSchema | null;
  readonly contractVersion: string | null;
  readonly orderVersion: string | null;
  /** It offers all of the contract: no operation needs to be checked against it. */
  readonly conforms: boolean;
  /** Input types it declares otherwise than the contract, also through their fields: variables of these types must be checked. */
  readonly divergentInputs: ReadonlySet<string>;
  readonly diagnostics: readonly Diagnostic[];
}

/** The contract and who serves it, in the order of configuration. */
export interface Supergraph {
  readonly contract: Contract;
  readonly shards: ReadonlyMap<string, Shard>;
}
