import type { BenchProcess } from './bench-process.ts';
import type { BenchOperation } from './subject/operations.ts';
import { measure } from './window.ts';

/** Requests after which code is compiled. A busy machine takes longer for them than one second. */
const ENOUGH = 1_000;
const MOST_SECONDS = 5;

/** Loads a server with one kind of request until its code is warm, in windows of one second that nobody counts. */
export async function warmUp(
  server: BenchProcess,
  regions: BenchProcess,
  operation: BenchOperation,
  connections: number,
): Promise<void> {
  let done = 0;
  for (let second = 0; second < MOST_SECONDS && done < ENOUGH; second++)
    done += (await measure(server, regions, operation, { seconds: 1, connections })).perSecond;
}
