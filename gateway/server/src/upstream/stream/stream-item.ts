import type { TransportFailure } from '@verbund/engine';

/** One event of a region's stream, or why there are no more. Nothing follows a failure. */
export type StreamItem =
  | { readonly ok: true; readonly body: unknown }
  | { readonly ok: false; readonly failure: TransportFailure; readonly message: string };
