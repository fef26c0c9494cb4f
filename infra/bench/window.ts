import autocannon from 'autocannon';
import { inTurn } from './in-turn.ts';
import type { BenchProcess } from './bench-process.ts';
import type { BenchOperation } from './subject/operations.ts';

/** What one server did in one window of time. */
export interface Window {
  readonly perSecond: number;
  /** User and system time of the whole process per request, in microseconds. */
  readonly cpuPerRequest: number;
  readonly upstreamPerRequest: number;
  readonly p50: number;
  readonly p99: number;
}

/** Loads one server with one kind of request. Throws where a single answer is not 200. */
export async function measure(
  server: BenchProcess,
  regions: BenchProcess,
  operation: BenchOperation,
  options: { seconds: number; connections: number },
): Promise<Window> {
  const [before, asked] = await Promise.all([server.usage(), regions.usage()]);
  const result = await autocannon({
    url: server.url,
    connections: options.connections,
    duration: options.seconds,
    sampleInt: 100,
    ...inTurn(operation.bodies, options.connections),
  });
  const [after, askedAfter] = await Promise.all([server.usage(), regions.usage()]);
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${server.name}: ${result.non2xx} answers were not 200, ${result.errors} failed`);
  const total = result['2xx'];
  return {
    perSecond: total / result.duration,
    cpuPerRequest: (after.cpu - before.cpu) / total,
    upstreamPerRequest: (askedAfter.count - asked.count) / total,
    p50: result.latency.p50,
    p99: result.latency.p99,
  };
}
