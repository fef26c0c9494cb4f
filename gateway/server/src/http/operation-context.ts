import type { Forwarded } from '../upstream/forwarded-headers.ts';

/** What is known of one operation beside its text: what goes on to the regions, and whether the client still waits. */
export interface OperationContext extends Forwarded {
  readonly signal?: AbortSignal | undefined;
}
