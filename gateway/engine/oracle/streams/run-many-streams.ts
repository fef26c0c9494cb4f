import { runStreams, type StreamsOptions, type StreamsReport } from './run-streams.ts';

/** Many histories, each with a seed of its own; stops at the first that goes wrong. */
export async function runManyStreams({
  runs,
  ...options
}: StreamsOptions & { readonly runs: number }): Promise<StreamsReport> {
  const total = { seen: 0, gaps: 0, resumed: 0 };
  for (let run = 0; run < runs; run++) {
    const report = await runStreams({ ...options, seed: (options.seed + run) % 2 ** 31 });
    total.seen += report.seen;
    total.gaps += report.gaps;
    total.resumed += report.resumed;
    if (report.failure !== null) return { ...total, failure: report.failure };
  }
  return { ...total, failure: null };
}
