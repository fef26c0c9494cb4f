import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocketServer } from 'ws';
import { liveEvent } from '../live/live-event.ts';
import { serveLive } from './serve-live.ts';

/** The limit: `ws` sends one ready text to all, as soon as it exists. */
const server = createServer();
const sockets = new WebSocketServer({ server, path: '/graphql', perMessageDeflate: false });
sockets.on('connection', (socket) =>
  socket.on('message', (data: Buffer) => {
    const message = JSON.parse(data.toString('utf8')) as { type: string };
    if (message.type === 'connection_init') socket.send('{"type":"connection_ack"}');
  }),
);
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

let place = 0;
serveLive(`http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`, {
  emit() {
    place += 1;
    const payload = { data: { conferenceChanges: liveEvent('th', place) } };
    const text = Buffer.from(JSON.stringify({ id: 'f', type: 'next', payload }));
    for (const socket of sockets.clients) socket.send(text, { binary: false });
  },
});
