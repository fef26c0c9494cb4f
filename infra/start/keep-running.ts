import { setTimeout as sleep } from 'node:timers/promises';
import { startChild, type Child, type ChildPlan } from './child.ts';

/** A child that is started again when it ends on its own. */
export interface KeptChild extends AsyncDisposable {
  /** The address of its graph, once it is ready for the first time. */
  readonly ready: Promise<string>;
  /** The process id of its present life. */
  pid(): number | undefined;
  /** Ends it at once and for good. */
  kill(): void;
  /** Stops it in good order; it stays stopped until it is released. */
  hold(): Promise<void>;
  /** Starts it again after `hold`. Resolves when it is ready; rejects where it does not become ready. */
  release(): Promise<void>;
  /** See Child. */
  tell(message: object): void;
}

/** Waiting times between one end and the next start, in milliseconds; the last one is repeated. */
const pauses = [500, 1_000, 2_000, 5_000, 10_000, 30_000];
/** A life this long counts as a success: the next end starts with the shortest pause again. */
const longLife = 60_000;

/**
 * Starts a child and, once it has been ready, keeps it running until it is disposed.
 * A child that never becomes ready in its first life is not started again: `ready` rejects.
 */
export function keepRunning(plan: ChildPlan, say: (line: string) => void): KeptChild {
  const stopping = new AbortController();
  let child: Child = startChild(plan);
  /** While it is held: what its next life waits for. */
  let held: { readonly freed: PromiseWithResolvers<void>; readonly next: PromiseWithResolvers<void> } | null =
    null;
  const firstReady = child.ready;
  const running = firstReady.then(supervise, () => {});

  async function supervise(): Promise<void> {
    for (let failures = 0; ; failures += 1) {
      const born = Date.now();
      const how = await child.exited;
      if (stopping.signal.aborted) return;
      if (Date.now() - born >= longLife) failures = 0;
      if (held === null) {
        const pause = pauses[Math.min(failures, pauses.length - 1)] as number;
        say(`${plan.label}: ${how}; it is started again in ${pause / 1000} s`);
        await sleep(pause, undefined, { signal: stopping.signal }).catch(() => {});
      }
      const holding = held;
      if (holding !== null) {
        say(`${plan.label}: stopped until it is wanted again`);
        failures = -1;
        await holding.freed.promise;
      }
      if (stopping.signal.aborted) return;
      child = startChild(plan);
      child.ready.then(
        () => holding?.next.resolve(),
        (error: unknown) => holding?.next.reject(error),
      );
      child.ready.then(
        () => say(`${plan.label}: ready again`),
        () => child.kill(),
      );
    }
  }

  return {
    ready: firstReady,
    pid: () => child.pid,
    kill() {
      stopping.abort();
      held?.freed.resolve();
      child.kill();
    },
    async hold() {
      if (held !== null || stopping.signal.aborted) return;
      held = { freed: Promise.withResolvers(), next: Promise.withResolvers() };
      held.next.promise.catch(() => {});
      await child.stop();
    },
    async release() {
      const holding = held;
      held = null;
      holding?.freed.resolve();
      await holding?.next.promise;
    },
    tell: (message) => child.tell(message),
    async [Symbol.asyncDispose]() {
      stopping.abort();
      held?.freed.resolve();
      await child.stop();
      await running;
    },
  };
}
