/** Bounds of the sockets to one region. */
export interface StreamLimits {
  /** Time to connect and to be accepted. */
  readonly acceptMs: number;
  /** Time between two pings; a region that does not answer one for half as long is taken for dead. */
  readonly pingMs: number;
  /** One event. Beyond: TOO_LARGE, and the socket is closed. */
  readonly maxFrameBytes: number;
  /** Events of one subscription that wait to be read before the socket is held. */
  readonly backlog: number;
  /** So long a subscription may hold the socket that others share. Beyond: TOO_LARGE for this one. */
  readonly holdMs: number;
  /** Subscriptions on one socket; then another one is opened. */
  readonly perSocket: number;
  /** A socket without subscriptions stays open so long. */
  readonly lingerMs: number;
}

export const STREAM_LIMITS: StreamLimits = Object.freeze({
  acceptMs: 5_000,
  pingMs: 10_000,
  maxFrameBytes: 1024 * 1024,
  backlog: 256,
  holdMs: 4_000,
  perSocket: 50,
  lingerMs: 5_000,
});
