import type { Window } from './window.ts';

/** Windows of one server for one operation, one per repetition. */
export interface Series {
  readonly server: string;
  readonly operation: string;
  readonly windows: readonly Window[];
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1
    ? (sorted[middle] as number)
    : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2;
}

/** Median over the repetitions of value ÷ value of `base` in the same repetition. */
function ratio(series: Series, base: Series, of: (window: Window) => number): number {
  return median(series.windows.map((window, index) => of(window) / of(base.windows[index] as Window)));
}

/** The table that is printed: one line per server and operation, ratios to the first server. */
export function ratioTable(all: readonly Series[]): string {
  const head = [
    'operation',
    'server',
    'req/s',
    'x base',
    'CPU us/req',
    'CPU x base',
    'upstream/req',
    'p50 ms',
    'p99 ms',
  ];
  const lines = all.map((series) => {
    const base = all.find(({ operation }) => operation === series.operation) as Series;
    const mid = (of: (window: Window) => number, digits = 0) =>
      median(series.windows.map(of)).toFixed(digits);
    return [
      series.operation,
      series.server,
      mid(({ perSecond }) => perSecond),
      ratio(series, base, ({ perSecond }) => perSecond).toFixed(2),
      mid(({ cpuPerRequest }) => cpuPerRequest),
      ratio(series, base, ({ cpuPerRequest }) => cpuPerRequest).toFixed(2),
      mid(({ upstreamPerRequest }) => upstreamPerRequest, 1),
      mid(({ p50 }) => p50, 1),
      mid(({ p99 }) => p99, 1),
    ];
  });
  const widths = head.map((title, column) =>
    Math.max(title.length, ...lines.map((line) => (line[column] as string).length)),
  );
  return [head, ...lines]
    .map((line) =>
      line
        .map((cell, column) =>
          column < 2 ? cell.padEnd(widths[column] as number) : cell.padStart(widths[column] as number),
        )
        .join('  '),
    )
    .join('\n');
}
