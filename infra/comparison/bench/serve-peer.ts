/** Speaks with the benchmark like its own programs do (infra/bench/programs/serve-bench.ts). */
export function servePeer(url: string): void {
  process.on('message', () => {
    const { user, system } = process.cpuUsage();
    process.send?.({ kind: 'usage', cpu: user + system, memory: process.memoryUsage.rss(), count: 0 });
  });
  process.on('disconnect', () => process.exit(0));
  process.send?.({ kind: 'ready', url });
}
