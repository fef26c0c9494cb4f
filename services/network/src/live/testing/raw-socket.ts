import { GRAPHQL_TRANSPORT_WS_PROTOCOL } from 'graphql-ws';
import { WebSocket } from 'ws';

/** A message of the protocol, as it came. */
export interface Message {
  readonly type: string;
  readonly id?: string;
  // oxlint-disable-next-line typescript/no-explicit-any -- it has the form of its question; a type would repeat every test
  readonly payload?: any;
}

/** A socket without a library above it: what is sent is what a test says, what comes is kept in order. */
export interface RawSocket {
  readonly socket: WebSocket;
  /** Everything that came, also what was taken. */
  readonly received: readonly Message[];
  send(message: object | string): void;
  /** The next message that was not taken yet. Rejects when the socket closes before. */
  next(): Promise<Message>;
  /** How it was closed. */
  readonly closed: Promise<{ readonly code: number; readonly reason: string }>;
  close(): Promise<unknown>;
}

/** Opens a socket to the region at `url` (http). Rejects with the status where it is refused. */
export async function openRawSocket(
  url: string,
  protocol = GRAPHQL_TRANSPORT_WS_PROTOCOL,
  path = '/graphql',
): Promise<RawSocket> {
  const socket = new WebSocket(`${url.replace(/^http/, 'ws')}${path}`, protocol);
  const received: Message[] = [];
  const waiting: { resolve: (message: Message) => void; reject: (error: Error) => void }[] = [];
  let taken = 0;
  socket.on('message', (data: Buffer) => {
    received.push(JSON.parse(data.toString()) as Message);
    const first = waiting.shift();
    if (first) first.resolve(received[taken++] as Message);
  });
  const closed = new Promise<{ code: number; reason: string }>((resolve) => {
    socket.once('close', (code: number, reason: Buffer) => {
      resolve({ code, reason: reason.toString() });
      for (const { reject } of waiting.splice(0)) reject(new Error(`closed: ${code} ${reason.toString()}`));
    });
  });
  await new Promise<void>((resolve, reject) => {
    socket.once('open', resolve);
    socket.once('error', reject);
  });
  socket.on('error', () => {});
  return {
    socket,
    received,
    closed,
    send: (message) => socket.send(typeof message === 'string' ? message : JSON.stringify(message)),
    next: () => {
      const message = received[taken];
      if (message) {
        taken += 1;
        return Promise.resolve(message);
      }
      if (socket.readyState !== socket.OPEN) return Promise.reject(new Error('the socket is closed'));
      return new Promise((resolve, reject) => waiting.push({ resolve, reject }));
    },
    async close() {
      socket.close();
      return closed;
    },
  };
}

/** Opens a socket and is let in. */
export async function openAs(
  url: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<RawSocket> {
  const raw = await openRawSocket(url);
  raw.send({ type: 'connection_init', payload: headers });
  const answer = await raw.next();
  if (answer.type !== 'connection_ack') throw new Error(`expected connection_ack, got ${answer.type}`);
  return raw;
}
