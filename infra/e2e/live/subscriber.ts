import { createClient, type Client } from 'graphql-ws';
import { WebSocket } from 'ws';

/** One event, as subscribers of the stories ask for it. */
export interface Told {
  readonly kind: string;
  readonly region: string;
  readonly id: string | null;
  readonly revision: number | null;
  readonly message: string | null;
  readonly cursor: string;
  readonly changedFields: readonly string[];
  readonly conference: { readonly id: string; readonly title: string; readonly status: string } | null;
}

export interface SubscriberOptions {
  readonly socketUrl: string;
  readonly authorization?: () => string;
  /** Stored before; null begins now. */
  readonly cursor?: string | null;
}

const FOLLOW = `subscription($after: String) { conferenceChanges(after: $after) {
  kind region id revision message cursor changedFields conference { id title status } } }`;

/** A client that does what gateway/server/examples/follow-conferences.ts says: it stores the cursor with the effect, and comes back. */
export class Subscriber implements Disposable {
  /** All events, in the order of arrival. */
  readonly told: Told[] = [];
  /** Errors that coming back did not help against. */
  readonly errors: unknown[] = [];
  /** Codes its connections were closed with. */
  readonly closes: number[] = [];
  cursor: string | null;
  readonly #client: Client;
  #socket: WebSocket | null = null;
  #stopped = false;
  #waiting: (() => void)[] = [];

  constructor({ socketUrl, authorization, cursor = null }: SubscriberOptions) {
    this.cursor = cursor;
    const keep = (socket: WebSocket): void => {
      this.#socket = socket;
    };
    this.#client = createClient({
      url: socketUrl,
      webSocketImpl: class extends WebSocket {
        constructor(url: string, protocol: string) {
          super(url, protocol);
          keep(this);
        }
      },
      connectionParams: () => (authorization ? { authorization: authorization() } : {}),
      retryAttempts: Infinity,
      shouldRetry: () => true,
      on: { closed: (event) => void this.closes.push((event as { code: number }).code) },
      retryWait: () => new Promise((resolve) => setTimeout(resolve, 50 + Math.random() * 200)),
    });
    this.#listen();
  }

  /** Events about records of a region, as `<id> <revision>`. */
  effects(region: string): string[] {
    return this.told
      .filter((event) => event.region === region && event.id !== null)
      .map(({ id, revision }) => `${id} ${revision}`);
  }

  gaps(): string[] {
    return this.told
      .filter(({ kind }) => kind === 'GAP')
      .map(({ region, message }) => `${region} ${message}`);
  }

  /** The first event, past or future, that fits. */
  async seen(fits: (event: Told) => boolean): Promise<Told> {
    for (;;) {
      const found = this.told.find(fits);
      if (found) return found;
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
  }

  /** The laptop is closed. It comes back by itself. */
  disconnect(): void {
    this.#socket?.terminate();
  }

  [Symbol.dispose](): void {
    this.#stopped = true;
    void Promise.resolve(this.#client.dispose()).catch(() => {});
    this.#socket?.terminate();
  }

  #listen(): void {
    const cursor = (): string | null => this.cursor;
    const variables = {
      get after() {
        return cursor();
      },
    };
    this.#client.subscribe<{ conferenceChanges: Told }>(
      { query: FOLLOW, variables },
      {
        next: ({ data, errors }) => {
          if (data) this.#take(data.conferenceChanges);
          else this.errors.push(errors);
        },
        error: (error) => {
          if (!this.#stopped) this.errors.push(error);
        },
        complete: () => {
          if (!this.#stopped) this.#listen();
        },
      },
    );
  }

  #take(event: Told): void {
    this.told.push(event);
    this.cursor = event.cursor;
    for (const resolve of this.#waiting.splice(0)) resolve();
  }
}
