import { WebSocket } from 'ws';

/** A client without any library above the WebSocket: it sends what a test says, right or wrong. */
export class RawSocket {
  readonly closed: Promise<{ code: number; reason: string }>;
  /** Messages nobody has asked for yet. */
  readonly unread: unknown[] = [];
  readonly #socket: WebSocket;
  readonly #waiting: ((message: unknown) => void)[] = [];
  #onAck: (() => void) | null = null;

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    this.closed = new Promise((resolve) =>
      socket.once('close', (code, reason) => resolve({ code, reason: String(reason) })),
    );
    socket.on('message', (data: Buffer) => this.#hear(JSON.parse(data.toString('utf8'))));
  }

  /** Rejects with the HTTP status where the upgrade is refused. */
  static open(
    url: string,
    headers: Record<string, string> = {},
    protocol = 'graphql-transport-ws',
  ): Promise<RawSocket> {
    return new Promise((resolve, reject) => {
      const socket = new WebSocket(url, protocol, { headers, perMessageDeflate: false });
      const raw = new RawSocket(socket);
      socket.once('open', () => resolve(raw));
      socket.on('error', reject);
    });
  }

  get open(): boolean {
    return this.#socket.readyState === WebSocket.OPEN;
  }

  send(message: object): void {
    this.sendText(JSON.stringify(message));
  }

  sendText(text: string): void {
    this.#socket.send(text, () => {});
  }

  sendBytes(bytes: Buffer): void {
    this.#socket.send(bytes, { binary: true }, () => {});
  }

  /** Past the WebSocket, onto the connection. */
  sendRaw(bytes: Buffer): void {
    (this.#socket as unknown as { _socket: { write(bytes: Buffer): void } })._socket.write(bytes);
  }

  /** The next message, in the order of arrival. */
  next(): Promise<unknown> {
    return this.unread.length > 0
      ? Promise.resolve(this.unread.shift())
      : new Promise((resolve) => this.#waiting.push(resolve));
  }

  onAck(act: () => void): void {
    this.#onAck = act;
  }

  /** Reads nothing any more, and so answers nothing. */
  freeze(): void {
    this.#socket.pause();
  }

  thaw(): void {
    this.#socket.resume();
  }

  cut(): void {
    this.#socket.terminate();
  }

  #hear(message: { type?: unknown }): void {
    if (message.type === 'connection_ack') this.#onAck?.();
    const reader = this.#waiting.shift();
    if (reader) reader(message);
    else this.unread.push(message);
  }
}
