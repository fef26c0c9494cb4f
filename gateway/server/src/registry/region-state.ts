import type { SourceStatus } from '@verbund/engine';
import type { RegionRecord } from './region-record.ts';

/** What the registry knows of one region at this moment. */
export interface RegionState {
  readonly code: string;
  /** The last good one; null where the region was never reached. */
  readonly record: RegionRecord | null;
  /** How the last contact ended, by a look or by a client's request. INVALID stays until a look ends well. */
  readonly status: SourceStatus;
  readonly message: string | null;
  /** Last answer of the region, in milliseconds since 1970. */
  readonly lastContact: number | null;
}

/** A region nobody has asked yet. */
export function unknownRegion(code: string): RegionState {
  return { code, record: null, status: 'UNREACHABLE', message: 'not reached yet', lastContact: null };
}
