/** What a program of the live benchmark is told, beside `usage`. */
export type LiveOrder =
  | { readonly kind: 'usage'; readonly collect: boolean }
  | { readonly kind: 'emit'; readonly events: number };

export type LiveAnswer =
  | { readonly kind: 'ready'; readonly url: string }
  /** Processor time so far in microseconds, resident bytes (after a collection where that was asked for), and the program's own counter. */
  | { readonly kind: 'usage'; readonly cpu: number; readonly memory: number; readonly count: number };

export interface LiveProgram {
  readonly emit?: () => void;
  readonly count?: () => number;
}

/** Tells the parent where it serves, obeys, ends with it. */
export function serveLive(url: string, { emit, count = () => 0 }: LiveProgram): void {
  process.on('message', (order: LiveOrder) => {
    if (order.kind === 'emit') {
      for (let index = 0; index < order.events; index++) emit?.();
      return;
    }
    // The time of the collection is not that of the messages.
    const { user, system } = process.cpuUsage();
    if (order.collect) globalThis.gc?.();
    process.send?.({ kind: 'usage', cpu: user + system, memory: process.memoryUsage.rss(), count: count() });
  });
  process.on('disconnect', () => process.exit(0));
  process.send?.({ kind: 'ready', url });
}
