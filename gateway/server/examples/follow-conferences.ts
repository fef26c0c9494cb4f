import { createClient } from 'graphql-ws';
import WebSocket from 'ws';

/** One event, as this program asks for it. */
export interface ConferenceChange {
  readonly kind: string;
  readonly region: string;
  readonly id: string | null;
  readonly revision: number | null;
  readonly message: string | null;
  readonly cursor: string;
  readonly conference: { readonly title: string; readonly status: string } | null;
}

export interface FollowOptions {
  /** `wss://…/graphql` */
  readonly url: string;
  /** The cursor that was stored last; null begins now. */
  readonly cursor: string | null;
  /** Does what there is to do and stores `change.cursor` with it, in one transaction: then nothing is done twice. */
  readonly take: (change: ConferenceChange) => void;
  /** A token, asked for before every connection, so that a new one is used after the old one has ended. */
  readonly authorization?: () => string | undefined;
  /** Errors coming back does not help against: a cursor that is none, a document that is wrong. */
  readonly onError: (error: unknown) => void;
}

const QUERY = `subscription($after: String) {
  conferenceChanges(after: $after) { kind region id revision message cursor conference { title status } }
}`;

/** Follows all changes of conferences for ever, over closed laptops, restarts and upgrades. The answer stops it. */
export function followConferences({ url, cursor, take, authorization, onError }: FollowOptions): () => void {
  let place = cursor;
  let stopped = false;
  const client = createClient({
    url,
    webSocketImpl: WebSocket,
    connectionParams: () => ({ authorization: authorization?.() }),
    // The defaults give up after five attempts, and at once where the network is down.
    retryAttempts: Infinity,
    shouldRetry: () => true,
    retryWait: (attempt) =>
      new Promise((resolve) =>
        setTimeout(resolve, Math.min(30_000, 250 * 2 ** attempt) * (0.5 + Math.random() / 2)),
      ),
    keepAlive: 15_000,
    on: {
      closed: () => clearTimeout(silence),
      pong: (received) => received && clearTimeout(silence),
      ping: (received) => {
        // Whoever gets no answer to a ping is not connected, whatever the network says.
        if (!received) silence = setTimeout(() => client.terminate(), 10_000);
      },
    },
  });
  let silence: NodeJS.Timeout | undefined;

  const listen = (): void => {
    if (stopped) return;
    // After a lost connection the library sends the same variables again. A getter makes them those of now.
    const variables = {
      get after() {
        return place;
      },
    };
    client.subscribe<{ conferenceChanges: ConferenceChange }>(
      { query: QUERY, variables },
      {
        next: ({ data, errors }) => {
          if (!data) return onError(errors);
          take(data.conferenceChanges);
          place = data.conferenceChanges.cursor;
        },
        error: onError,
        // The server ends a stream after a GAP of a client that was too slow: go on from the cursor.
        complete: listen,
      },
    );
  };
  listen();
  return () => {
    stopped = true;
    void client.dispose();
  };
}
