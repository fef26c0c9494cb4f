import type { BenchProcess } from './bench-process.ts';
import type { Series } from './ratio-table.ts';
import type { BenchOperation } from './subject/operations.ts';
import { warmUp } from './warm-up.ts';
import { measure, type Window } from './window.ts';

/** One server loaded with one kind of question. */
export interface Load {
  readonly server: BenchProcess;
  readonly regions: BenchProcess;
  readonly operation: BenchOperation;
  readonly connections: number;
  /** Name in the table; default: the server's. */
  readonly as?: string;
}

/** Warms each up once, then measures all in turn (A B C, A B C, …), so that a busy moment hits all of them. */
export async function runSeries(
  loads: readonly Load[],
  { reps, seconds }: { readonly reps: number; readonly seconds: number },
): Promise<Series[]> {
  const series = loads.map((load) => ({ load, windows: [] as Window[] }));
  for (const { server, regions, operation, connections } of loads)
    await warmUp(server, regions, operation, connections);
  for (let repetition = 0; repetition < reps; repetition++) {
    for (const { load, windows } of series)
      windows.push(
        await measure(load.server, load.regions, load.operation, { seconds, connections: load.connections }),
      );
  }
  return series.map(({ load, windows }) => ({
    server: load.as ?? load.server.name,
    operation: load.operation.name,
    windows,
  }));
}
