import type { ShardState, SourceStatus } from '@verbund/engine';
import type { RegionState } from '../registry/region-state.ts';

/** One row of `Query.regions`. */
export interface RegionRow {
  readonly code: string;
  readonly name: string;
  readonly network: string;
  readonly licence: string | null;
  readonly status: SourceStatus;
  readonly lastContact: string | null;
  readonly contractVersion: string | null;
  readonly demonstration: boolean;
}

/** `Query.regions`: every configured region, silent ones included. One never reached is named by its code. */
export function regionRows(
  states: readonly RegionState[],
  shards: readonly ShardState[],
  suspended: ReadonlySet<string>,
): RegionRow[] {
  return states.map((state) => {
    const shard = shards.find(({ name }) => name === state.code);
    return {
      code: state.code,
      name: state.record?.name ?? state.code,
      network: state.record?.network ?? state.code,
      licence: state.record?.licence ?? null,
      status: statusOf(state, shard, suspended.has(state.code)),
      lastContact: state.lastContact === null ? null : new Date(state.lastContact).toISOString(),
      contractVersion: shard?.contractVersion ?? null,
      demonstration: state.record?.demonstration ?? false,
    };
  });
}

function statusOf(state: RegionState, shard: ShardState | undefined, suspended: boolean): SourceStatus {
  if (state.status === 'INVALID' || shard?.state === 'QUARANTINED') return 'INVALID';
  return suspended ? 'SUSPENDED' : state.status;
}
