import { CloseCode, createClient, type Client, type SubscribePayload } from 'graphql-ws';
import WebSocket from 'ws';
import { endOfClose, endOfError, type SocketEnd } from './socket-end.ts';
import type { StreamLimits } from './stream-limits.ts';

/** What one subscription hears. Exactly one of `completed`, `refused` and `broke` comes, and nothing after it. */
export interface SocketSubscriber {
  readonly event: (result: unknown) => void;
  /** The region ended the subscription. */
  readonly completed: () => void;
  /** The region answered with errors, before the stream began or in the middle of it. */
  readonly refused: (errors: unknown) => void;
  readonly broke: (end: SocketEnd) => void;
}

export interface RegionSocketOptions {
  /** From the operator's configuration only. */
  readonly url: URL;
  /** Undefined: asks as the public. */
  readonly authorization: string | undefined;
  readonly limits: StreamLimits;
  /** The region let us in. */
  readonly onAccepted: () => void;
  /** It is of no use any more. Comes once. */
  readonly onEnd: (end: SocketEnd) => void;
}

/**
 * One socket to one region on behalf of one caller, for many subscriptions. Opens with the first, closes after the last, and never opens
 * again: whoever wants to go on knows from where (the engine), so the library's own retries are off.
 */
export class RegionSocket {
  readonly authorization: string | undefined;
  readonly #limits: StreamLimits;
  readonly #client: Client;
  readonly #options: RegionSocketOptions;
  #socket: WebSocket | null = null;
  #accepted = false;
  #end: SocketEnd | null = null;
  #subscriptions = 0;
  #holders = 0;
  #pongTimer: NodeJS.Timeout | undefined;

  constructor(options: RegionSocketOptions) {
    const { url, authorization, limits } = options;
    this.authorization = authorization;
    this.#options = options;
    this.#limits = limits;
    this.#client = createClient({
      url: url.href,
      webSocketImpl: this.#implementation(),
      ...(authorization === undefined ? {} : { connectionParams: { authorization } }),
      lazy: true,
      lazyCloseTimeout: limits.lingerMs,
      keepAlive: limits.pingMs,
      connectionAckWaitTimeout: limits.acceptMs,
      retryAttempts: 0,
      shouldRetry: () => false,
      on: {
        connected: () => {
          this.#accepted = true;
          options.onAccepted();
        },
        ping: (received) => {
          if (!received) this.#expectPong();
        },
        pong: (received) => {
          if (received) clearTimeout(this.#pongTimer);
        },
        error: (event) => this.#finish(endOfEvent(event)),
        closed: (event) => this.#onClosed(event),
      },
    });
  }

  get open(): boolean {
    return this.#end === null;
  }

  get full(): boolean {
    return this.#subscriptions >= this.#limits.perSocket;
  }

  /** Begins a subscription; the answer ends it. */
  subscribe(payload: SubscribePayload, subscriber: SocketSubscriber): () => void {
    this.#subscriptions += 1;
    let over = false;
    const once = (tell: () => void): void => {
      if (over) return;
      over = true;
      this.#subscriptions -= 1;
      tell();
    };
    const stop = this.#client.subscribe(payload, {
      next: (result) => {
        if (!over) subscriber.event(result);
      },
      error: (error) =>
        once(() =>
          this.#end === null && Array.isArray(error)
            ? subscriber.refused(error)
            : subscriber.broke(this.#end ?? endOfEvent(error)),
        ),
      complete: () => once(() => (this.#end ? subscriber.broke(this.#end) : subscriber.completed())),
    });
    return () =>
      once(() => {
        stop();
      });
  }

  /** Nothing is read from the socket until as many calls of `release` came. */
  hold(): void {
    this.#holders += 1;
    if (this.#holders === 1) this.#socket?.pause();
  }

  release(): void {
    this.#holders -= 1;
    if (this.#holders === 0) this.#socket?.resume();
  }

  close(): void {
    this.#finish({ failure: 'UNREACHABLE', message: 'the gateway is stopping' });
    this.#dispose();
    this.#socket?.terminate();
  }

  /** From now on the library does not connect again, as it otherwise does after a close with 1000. */
  #dispose(): void {
    // While it is connecting this rejects with why that failed, which is told already.
    void Promise.resolve(this.#client.dispose()).catch(() => {});
  }

  /** The library makes its socket itself; this gives it ours, with limits and without redirects. */
  #implementation(): typeof WebSocket {
    const { maxFrameBytes, acceptMs } = this.#limits;
    const keep = (socket: WebSocket): void => {
      this.#socket = socket;
    };
    return class extends WebSocket {
      constructor(address: string | URL, protocol: string) {
        super(address, protocol, {
          maxPayload: maxFrameBytes,
          perMessageDeflate: false,
          followRedirects: false,
          handshakeTimeout: acceptMs,
          headers: { 'user-agent': 'verbund-gateway' },
        });
        keep(this);
      }
    } as typeof WebSocket;
  }

  #expectPong(): void {
    clearTimeout(this.#pongTimer);
    this.#pongTimer = setTimeout(() => {
      this.#finish({ failure: 'TIMEOUT', message: 'fell silent' });
      this.#client.terminate();
      this.#socket?.terminate();
    }, this.#limits.pingMs / 2);
  }

  #onClosed(event: unknown): void {
    const { code, reason } = event as { code: number; reason: string };
    this.#finish(endOfClose(code, String(reason), this.#accepted));
    this.#dispose();
  }

  #finish(end: SocketEnd): void {
    if (this.#end) return;
    this.#end = end;
    clearTimeout(this.#pongTimer);
    this.#options.onEnd(end);
  }
}

/** An error of the connection comes as an event with the error in it; a message that is none of the protocol's as the error itself. */
function endOfEvent(event: unknown): SocketEnd {
  if (event instanceof Error) return endOfClose(CloseCode.BadResponse, '', true);
  return endOfError(typeof event === 'object' && event !== null && 'error' in event ? event.error : event);
}
