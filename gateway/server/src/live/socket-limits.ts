import type { Settings } from '../env.ts';

/** Bounds of the sockets of clients. */
export interface SocketLimits {
  readonly sockets: number;
  /** From one address. */
  readonly socketsPerAddress: number;
  /** Operations of one socket at once, subscriptions included. Beyond: LIMIT_COST. */
  readonly operations: number;
  /** One message of a client. Beyond: closed with 1009. */
  readonly frameBytes: number;
  /** Time for the first message. Beyond: closed with 4408. */
  readonly initMs: number;
  /** A socket on which nothing runs is closed after so long. */
  readonly idleMs: number;
  /** Time between two pings; a client that has not answered the one before is gone. */
  readonly pingMs: number;
  /** Bytes that may wait for a client that reads slowly, before its events wait too. */
  readonly waitingBytes: number;
  /** Time clients have to go when the gateway stops. */
  readonly farewellMs: number;
}

export const SOCKET_LIMITS: SocketLimits = Object.freeze({
  sockets: 10_000,
  socketsPerAddress: 200,
  operations: 20,
  frameBytes: 100_000,
  initMs: 3_000,
  idleMs: 60_000,
  pingMs: 12_000,
  waitingBytes: 65_536,
  farewellMs: 2_000,
});

/** The bounds with the operator's settings; a message may be as large as a request over HTTP. */
export function socketLimitsOf(
  settings: Pick<Settings, 'maxSockets' | 'maxSocketsPerAddress' | 'maxSocketOperations' | 'socketIdleMs'>,
  frameBytes: number,
): SocketLimits {
  return {
    ...SOCKET_LIMITS,
    sockets: settings.maxSockets,
    socketsPerAddress: settings.maxSocketsPerAddress,
    operations: settings.maxSocketOperations,
    idleMs: settings.socketIdleMs,
    frameBytes,
  };
}
