/** What a program of the benchmark tells its parent. */
export type BenchMessage =
  | { readonly kind: 'ready'; readonly url: string }
  /** Processor time of the whole process so far, in microseconds, resident memory in bytes, and its own counter. */
  | { readonly kind: 'usage'; readonly cpu: number; readonly memory: number; readonly count: number };

/** Tells the parent where it serves, answers its questions for usage, ends with it. */
export function serveBench(url: string, count: () => number = () => 0): void {
  process.on('message', () => {
    const { user, system } = process.cpuUsage();
    tell({ kind: 'usage', cpu: user + system, memory: process.memoryUsage.rss(), count: count() });
  });
  process.on('disconnect', () => process.exit(0));
  tell({ kind: 'ready', url });
}

function tell(message: BenchMessage): void {
  process.send?.(message);
}
