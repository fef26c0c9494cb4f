import type { ErrorTree } from '../errors/error-tree.ts';
import type { UpstreamError } from '../errors/upstream-error.ts';
import type { SourceState } from '../coverage/source-state.ts';

/** What one request to one shard came to. */
export type Arrived = ArrivedAnswer | ArrivedNothing;

/** A GraphQL response, its data not yet checked. */
export interface ArrivedAnswer {
  readonly ok: true;
  readonly data: Readonly<Record<string, unknown>> | null;
  readonly errors: ErrorTree | undefined;
  /** Errors of the request as a whole. */
  readonly requestErrors: readonly UpstreamError[];
  readonly durationMs: number;
}

export interface ArrivedNothing {
  readonly ok: false;
  readonly source: SourceState;
  /** It is certain that the shard never saw the request. */
  readonly notSent: boolean;
}
