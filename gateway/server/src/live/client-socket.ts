import type { IncomingMessage } from 'node:http';
import { CloseCode } from 'graphql-ws';
import type { RawData, WebSocket } from 'ws';
import { requestIdOf } from '../http/request-id.ts';
import type { Credentials } from '../identity/credentials.ts';
import { PUBLIC_CREDENTIALS } from '../identity/credentials.ts';
import type { IncomingRequest } from '../identity/own-origin.ts';

/** Messages a client may leave unread beside what fits into its buffer; whoever lets more wait is cut off. */
const MOST_WAITING = 64;

/** One client's socket: what goes out, and what is known of whoever is at the other end. */
export class ClientSocket {
  readonly socket: WebSocket;
  readonly upgrade: IncomingMessage;
  readonly address: string;
  readonly requestId: string;
  /** Ends with the socket. */
  readonly gone = new AbortController();
  /** Set when the caller is known; asked again now and then, because a sign-in may end. */
  request: IncomingRequest | null = null;
  credentials: Credentials = PUBLIC_CREDENTIALS;
  operations = 0;
  idleSince: number;
  nextPingAt: number;
  answered = true;
  readonly #waitingBytes: number;
  #waiting = 0;

  constructor(socket: WebSocket, upgrade: IncomingMessage, address: string, waitingBytes: number) {
    const now = performance.now();
    this.socket = socket;
    this.upgrade = upgrade;
    this.address = address;
    this.requestId = requestIdOf(upgrade);
    this.#waitingBytes = waitingBytes;
    this.idleSince = now;
    this.nextPingAt = now;
  }

  get protocol(): string {
    return this.socket.protocol;
  }

  /**
   * Sends a text. While more than the allowed bytes wait for this client, the answer is a promise that resolves when they went out:
   * whoever has more to say waits for it.
   */
  write(text: string): Promise<void> | undefined {
    const { socket } = this;
    if (socket.readyState !== socket.OPEN) return undefined;
    if (socket.bufferedAmount <= this.#waitingBytes) {
      socket.send(text, ignore);
      return undefined;
    }
    this.#waiting += 1;
    if (this.#waiting > MOST_WAITING) socket.terminate();
    return new Promise((resolve) =>
      socket.send(text, () => {
        this.#waiting -= 1;
        resolve();
      }),
    );
  }

  /** For the library: answers, refusals, pongs. */
  async send(text: string): Promise<void> {
    await this.write(text);
  }

  close(code: number, reason: string): void {
    this.socket.close(code, reason);
  }

  onMessage(hear: (text: string) => Promise<void>): void {
    this.socket.on('message', (data: RawData) => {
      hear(textOf(data)).catch(() => this.close(CloseCode.InternalServerError, 'INTERNAL_SERVER_ERROR'));
    });
  }

  /** A ping of the WebSocket itself, which the client's library answers. */
  ping(): void {
    this.answered = false;
    this.socket.ping(ignore);
  }

  /** Answers one of the client's; but whoever does not read what is there gets no more. */
  pong(data: Buffer): void {
    if (this.socket.bufferedAmount <= this.#waitingBytes) this.socket.pong(data, false, ignore);
  }
}

function ignore(): void {}

function textOf(data: RawData): string {
  if (Buffer.isBuffer(data)) return data.toString('utf8');
  return (Array.isArray(data) ? Buffer.concat(data) : Buffer.from(data)).toString('utf8');
}
