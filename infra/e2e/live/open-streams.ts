import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';

/** Subscriptions of one socket; the gateway allows twenty. */
const PER_SOCKET = 20;

/** One subscription that does not come back by itself. */
export interface OpenStream {
  readonly events: readonly StreamEvent[];
  readonly ended: boolean;
  /** The errors it ends with; an empty list where it simply ends. */
  readonly end: Promise<readonly unknown[]>;
  /** Resolves when an event, past or future, fits. Rejects where it ends before. */
  heard(fits: (event: StreamEvent) => boolean): Promise<void>;
}

export interface StreamEvent {
  readonly kind: string;
  readonly region: string;
  readonly [field: string]: unknown;
}

/** Opens one stream of `conferenceChanges` for each document, twenty on a socket. */
export function openStreams(
  socketUrl: string,
  documents: readonly string[],
): Disposable & { readonly all: readonly OpenStream[] } {
  const clients = Array.from({ length: Math.ceil(documents.length / PER_SOCKET) }, () =>
    createClient({ url: socketUrl, webSocketImpl: WebSocket, retryAttempts: 0 }),
  );
  const all = documents.map((query, index): OpenStream => {
    const client = clients[Math.floor(index / PER_SOCKET)] ?? createClient({ url: socketUrl });
    const events: StreamEvent[] = [];
    const errors: unknown[] = [];
    let ended = false;
    let waiting: (() => void)[] = [];
    const wake = (): void => {
      for (const resolve of waiting.splice(0)) resolve();
    };
    const end = new Promise<readonly unknown[]>((resolve) => {
      const over = (more: unknown): void => {
        errors.push(...(more === undefined ? [] : [more].flat()));
        ended = true;
        wake();
        resolve(errors);
      };
      client.subscribe<{ conferenceChanges: StreamEvent }>(
        { query },
        {
          next: (result) => {
            if (result.data) events.push(result.data.conferenceChanges);
            if (result.errors) errors.push(...result.errors);
            wake();
          },
          error: over,
          complete: () => over(undefined),
        },
      );
    });
    return {
      events,
      get ended() {
        return ended;
      },
      end,
      async heard(fits) {
        while (!events.some(fits)) {
          if (ended) throw new Error(`the stream has ended: ${JSON.stringify(errors)}`);
          await new Promise<void>((resolve) => (waiting = [...waiting, resolve]));
        }
      },
    };
  });
  return {
    all,
    [Symbol.dispose]() {
      for (const client of clients) void client.dispose();
    },
  };
}
