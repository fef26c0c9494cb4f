import { connect, type Socket } from 'node:net';
import { FOLLOW } from '../live/live-event.ts';

/** `open`: connect so many. `await`: tell when every client has heard so many events in all. */
export type ClientOrder =
  | { readonly kind: 'open'; readonly url: string; readonly clients: number }
  | { readonly kind: 'await'; readonly events: number };

/** Clients on raw sockets: cheap enough to stay out of the picture. They count events and answer pings. */
const EVENT = Buffer.from('"CHANGED"');
const ACK = Buffer.from('connection_ack');
let waiting: { readonly total: number } | null = null;
let heard = 0;
let clients = 0;

process.on('message', (order: ClientOrder) => {
  if (order.kind === 'open') void open(order.url, order.clients);
  else {
    waiting = { total: order.events * clients };
    check();
  }
});
process.on('disconnect', () => process.exit(0));

async function open(url: string, count: number): Promise<void> {
  // A few at a time, as the queue of a listening socket is short.
  for (let at = 0; at < count; at += 50)
    await Promise.all(Array.from({ length: Math.min(50, count - at) }, () => openOne(new URL(url))));
  clients = count;
  process.send?.({ kind: 'opened' });
}

function openOne({ port, pathname }: URL): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), '127.0.0.1');
    let rest: Buffer = Buffer.alloc(0);
    let upgraded = false;
    socket.on('error', reject).setNoDelay(true);
    socket.on('close', () => console.error('a client of the benchmark was cut off'));
    socket.write(
      `GET ${pathname} HTTP/1.1\r\nHost: 127.0.0.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Protocol: graphql-transport-ws\r\n\r\n`,
    );
    socket.on('data', (chunk: Buffer) => {
      rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
      if (!upgraded) {
        const end = rest.indexOf('\r\n\r\n');
        if (end < 0) return;
        if (!rest.subarray(0, 12).toString().endsWith('101')) return reject(new Error(rest.toString()));
        rest = rest.subarray(end + 4);
        upgraded = true;
        send(socket, 1, '{"type":"connection_init"}');
      }
      rest = frames(rest, (opcode, payload) => {
        if (opcode === 9) send(socket, 10, payload.toString('latin1'));
        else if (payload.includes(EVENT)) hear();
        else if (payload.includes(ACK)) {
          send(socket, 1, JSON.stringify({ id: 'f', type: 'subscribe', payload: { query: FOLLOW } }));
          resolve();
        }
      });
    });
  });
}

function hear(): void {
  heard += 1;
  check();
}

function check(): void {
  if (!waiting || heard < waiting.total) return;
  waiting = null;
  process.send?.({ kind: 'heard', at: String(process.hrtime.bigint()) });
}

/** Calls for each whole frame; answers what is left over. Frames of a server are not masked. */
function frames(bytes: Buffer, each: (opcode: number, payload: Buffer) => void): Buffer {
  let at = 0;
  while (bytes.length - at >= 2) {
    const short = (bytes[at + 1] as number) & 0x7f;
    const head = short < 126 ? 2 : short === 126 ? 4 : 10;
    if (bytes.length - at < head) break;
    const length =
      short < 126
        ? short
        : short === 126
          ? bytes.readUInt16BE(at + 2)
          : Number(bytes.readBigUInt64BE(at + 2));
    if (bytes.length - at < head + length) break;
    each((bytes[at] as number) & 0x0f, bytes.subarray(at + head, at + head + length));
    at += head + length;
  }
  return bytes.subarray(at);
}

/** A masked frame; a mask of zeros changes nothing. */
function send(socket: Socket, opcode: number, text: string): void {
  const payload = Buffer.from(text);
  const head =
    payload.length < 126
      ? Buffer.from([0x80 | opcode, 0x80 | payload.length])
      : Buffer.from([0x80 | opcode, 0x80 | 126, payload.length >> 8, payload.length & 0xff]);
  socket.write(Buffer.concat([head, Buffer.alloc(4), payload]));
}
