/**
 * How the engine reaches a shard. The world (HTTP, sockets, memory) is an adapter behind this port.
 * `fetch` never throws and never retries: what went wrong is data.
 */
export interface Transport<Context = unknown> {
  fetch(request: TransportRequest<Context>): Promise<TransportResponse>;
  /**
   * Opens one upstream subscription: one item per event. It never throws. It ends after an item that is not ok, when the shard has completed, and when
   * `signal` is aborted; the upstream subscription is then over. An adapter that has to keep more items than it can ends with TOO_LARGE: the engine
   * comes back with the last position it has read, so that nothing is lost. Without `subscribe` no shard can be listened to, and all sources are down.
   */
  subscribe?(request: TransportSubscription<Context>): AsyncIterable<TransportEvent>;
}

/** One request to one shard. */
export interface TransportRequest<Context = unknown> {
  /** Name of the shard, as given to `createEngine` or `setShards`. */
  readonly shard: string;
  /** Text of the upstream document; it holds exactly one operation. */
  readonly query: string;
  readonly operationName: string | null;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly kind: 'query' | 'mutation';
  /** Milliseconds left until the deadline of the operation. */
  readonly timeoutMs: number;
  /** A larger body must be answered with the failure TOO_LARGE. */
  readonly maxBytes: number;
  /** Aborted when the client has gone; never given for a mutation. */
  readonly signal: AbortSignal | undefined;
  /** What the caller of `engine.execute` passed in: the viewer and the like. */
  readonly context: Context;
}

/** One subscription to one shard. */
export interface TransportSubscription<Context = unknown> {
  readonly shard: string;
  /** Text of the upstream document; it holds exactly one subscription. */
  readonly query: string;
  readonly operationName: string | null;
  readonly variables: Readonly<Record<string, unknown>>;
  /** Aborted when nobody listens any more, or when the engine does not believe this shard. */
  readonly signal: AbortSignal;
  /** What the caller of `engine.subscribe` passed in; of a shared stream, what the first of its subscribers passed in. */
  readonly context: Context;
}

/** One event of a shard: a GraphQL response (`{ data, errors }`), not yet believed; or why there are no more. */
export type TransportEvent =
  | { readonly ok: true; readonly body: unknown }
  | {
      readonly ok: false;
      readonly failure: TransportFailure;
      readonly message: string;
      /** Nothing is wrong, and coming back at once is expected to succeed: what the caller was let in with has to be renewed, say. */
      readonly again?: boolean;
    };

/** The parsed body of an answer, or why there is none. */
export type TransportResponse = TransportSuccess | TransportFailed;

export interface TransportSuccess {
  readonly ok: true;
  /** The parsed JSON, not yet believed. */
  readonly body: unknown;
  /** Bytes of the body, after decompression. */
  readonly bytes: number;
  readonly durationMs: number;
}

export interface TransportFailed {
  readonly ok: false;
  readonly failure: TransportFailure;
  /** For people, without secrets: it may be shown in coverage. */
  readonly message: string;
  readonly durationMs: number;
  /** True only where it is certain that the shard never saw the request. A mutation is then not OUTCOME_UNKNOWN. */
  readonly notSent?: boolean;
}

/**
 * TIMEOUT: no answer in time. UNREACHABLE: no connection, or a server error. INVALID: an answer that is no JSON.
 * TOO_LARGE: more than `maxBytes`. SUSPENDED: not asked for the time being (a breaker is open).
 */
export type TransportFailure = 'TIMEOUT' | 'UNREACHABLE' | 'INVALID' | 'TOO_LARGE' | 'SUSPENDED';
