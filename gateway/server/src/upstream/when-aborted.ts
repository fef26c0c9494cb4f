/** Who wants to know that a client has gone. */
export interface Abortable {
  clientGone(): void;
}

/** Everybody who waits for one signal, until they leave the set. */
export type Waiting = Set<Abortable>;

/** The signal asked for last: all requests of one operation are sent one right after the other. */
let last: { readonly signal: AbortSignal; readonly waiting: Waiting } | undefined;

/** The set of those who are told when the signal is aborted. One listener serves all of them: adding one costs more than a place in a set. */
export function waitingFor(signal: AbortSignal): Waiting {
  if (last?.signal === signal) return last.waiting;
  const waiting: Waiting = new Set();
  signal.addEventListener('abort', () => tell(waiting), { once: true });
  last = { signal, waiting };
  return waiting;
}

function tell(waiting: Waiting): void {
  for (const one of waiting) one.clientGone();
}
