import type { UpstreamContext } from '../upstream/region-transport.ts';

/** What is known of one operation beside its text: who is asking, what goes on to the regions, and whether the client still waits. */
export interface OperationContext extends UpstreamContext {
  readonly signal?: AbortSignal | undefined;
}
