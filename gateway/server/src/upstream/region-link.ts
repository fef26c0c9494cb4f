import { Pool } from 'undici';
import type { RegionAddress } from '../env.ts';
import { Breaker, BREAKER_LIMITS, type BreakerLimits } from './breaker.ts';
import { Gate } from './gate.ts';
import { RegionSockets } from './stream/region-sockets.ts';
import { STREAM_LIMITS, type StreamLimits } from './stream/stream-limits.ts';

/** Everything between this gateway and one region: connections, places, breaker, sockets. */
export interface RegionLink {
  readonly code: string;
  readonly path: string;
  readonly pool: Pool;
  readonly gate: Gate;
  readonly breaker: Breaker;
  readonly streams: RegionSockets;
}

export interface LinkLimits {
  /** Requests under way at once. */
  readonly concurrency: number;
  readonly deadlineMs: number;
  readonly breaker?: BreakerLimits;
  readonly streams?: Partial<StreamLimits>;
}

/** Requests that may wait for a place, per place. */
const BENCHES_PER_PLACE = 8;
/** Connections beside those of clients, so that a look at the schema never waits for them. */
const OWN_CONNECTIONS = 2;

/** Opens nothing yet: connections are made when they are needed. */
export function regionLink({ code, url }: RegionAddress, limits: LinkLimits): RegionLink {
  const pool = new Pool(url.origin, {
    connections: limits.concurrency + OWN_CONNECTIONS,
    pipelining: 1,
    allowH2: false,
    connectTimeout: limits.deadlineMs,
    // One deadline for all (UpstreamCall): undici's own timers stay off.
    headersTimeout: 0,
    bodyTimeout: 0,
    keepAliveTimeout: 4_000,
    keepAliveMaxTimeout: 60_000,
  });
  return {
    code,
    path: `${url.pathname}${url.search}`,
    pool,
    gate: new Gate(limits.concurrency, limits.concurrency * BENCHES_PER_PLACE),
    breaker: new Breaker(limits.breaker ?? BREAKER_LIMITS),
    streams: new RegionSockets(url, { ...STREAM_LIMITS, ...limits.streams }),
  };
}
