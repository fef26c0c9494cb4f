import type { ExecutionResult } from 'graphql';
import type { UpstreamContext } from '../upstream/region-transport.ts';

/** What is known of one operation beside its text: who is asking, what goes on to the regions, and whether the client still waits. */
export interface OperationContext extends UpstreamContext {
  readonly signal?: AbortSignal | undefined;
  /** Who it counts for (limits/client-of.ts); undefined where the gateway asks for itself. */
  readonly client?: string | undefined;
  /** Where a subscription leaves its stream; only an operation that came over a socket has such a place. */
  readonly live?: LivePlace | undefined;
}

/** Filled by the executor, read by whoever started the operation. */
export interface LivePlace {
  events?: AsyncGenerator<ExecutionResult>;
}
