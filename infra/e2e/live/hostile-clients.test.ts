import { randomBytes } from 'node:crypto';
import { connect, type Socket } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { Desk } from './desk.ts';
import { openLiveHouse, type LiveHouse } from './live-house.ts';
import { Subscriber } from './subscriber.ts';

let house: LiveHouse;
beforeAll(async () => {
  house = await openLiveHouse({ regions: ['th'] });
}, 180_000);
afterAll(() => house[Symbol.asyncDispose]());

const CHANGES = 40;
const CHANGES_OF_TEXT = 60;
const MB = 1_048_576;
const FOLLOW = 'subscription { conferenceChanges { kind region id revision cursor conference { title } } }';

/** A socket that was let in and follows; the test decides whether it reads. */
function follower(query = FOLLOW): Promise<WebSocket> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(house.socketUrl, 'graphql-transport-ws');
    socket.once('error', reject).once('open', () => socket.send('{"type":"connection_init"}'));
    socket.once('message', () => {
      socket.send(JSON.stringify({ id: 'f', type: 'subscribe', payload: { query } }));
      resolve(socket);
    });
  });
}

/** Speaks HTTP as far as the upgrade, then whatever comes to mind. */
function babbler(): Socket {
  const { port } = new URL(house.url);
  const socket = connect(Number(port), '127.0.0.1');
  socket.on('error', () => {});
  socket.write(
    `GET /graphql HTTP/1.1\r\nHost: 127.0.0.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: ${randomBytes(16).toString('base64')}\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Protocol: graphql-transport-ws\r\n\r\n`,
  );
  const timer = setInterval(() => socket.write(randomBytes(2_000)), 20);
  socket.once('close', () => clearInterval(timer));
  return socket;
}

test('clients that send garbage, stop reading or vanish disturb nobody: the others see every change, and who was behind goes on', async () => {
  const desk = new Desk(house, 'th');
  using good = new Subscriber({ socketUrl: house.socketUrl });
  using sleeper = new Subscriber({ socketUrl: house.socketUrl });
  for (const one of [good, sleeper]) await one.seen(({ kind }) => kind === 'HEARTBEAT');
  const stopped = await Promise.all(Array.from({ length: 20 }, () => follower()));
  for (const socket of stopped) socket.pause();
  const vanishing = await Promise.all(Array.from({ length: 20 }, () => follower()));
  const babblers = Array.from({ length: 20 }, babbler);

  let record = await desk.publish(await desk.create('Unter Lärm'));
  const first = record.revision;
  for (let index = 0; index < CHANGES; index++) {
    vanishing.pop()?.terminate();
    if (index % 10 === 0) sleeper.disconnect();
    record = await desk.change(record, { areaLabel: `Ort ${index}` });
  }
  const expected = Array.from({ length: CHANGES + 1 }, (_, index) => `${record.id} ${first + index}`);
  for (const one of [good, sleeper]) {
    await one.seen(({ revision }) => revision === record.revision);
    expect(one.effects('th').filter((effect) => effect.startsWith(record.id))).toEqual(expected);
    expect(one.errors).toEqual([]);
  }
  for (const socket of babblers)
    while (!socket.closed) await new Promise((resolve) => setTimeout(resolve, 20));
  for (const socket of stopped) socket.terminate();
}, 90_000);

test('clients that do not read cost the gateway no memory for what they do not take', async () => {
  const summary = Array.from({ length: 9_900 }, (_, at) => String.fromCharCode(97 + ((at * at) % 26))).join(
    '',
  );
  const aliases = Array.from({ length: 12 }, (_, index) => `s${index}: summary`).join(' ');
  const query = `subscription { conferenceChanges { kind revision conference { ${aliases} } } }`;
  const desk = new Desk(house, 'th');
  let record = await desk.publish(await desk.create('Viel Text', { summary: { de: summary } }));

  const reading = await follower(query);
  const revisions = new Set<string>();
  let largest = 0;
  reading.on('message', (data: Buffer) => {
    largest = Math.max(largest, data.length);
    const revision = /"revision":(\d+)/.exec(data.toString('latin1', 0, 200))?.[1];
    if (revision) revisions.add(revision);
  });
  const manyChanges = async (): Promise<number> => {
    for (let index = 0; index < CHANGES_OF_TEXT; index++)
      record = await desk.change(record, { areaLabel: `Ort ${record.revision}` });
    while (!revisions.has(String(record.revision))) await new Promise((resolve) => setTimeout(resolve, 20));
    return house.gatewayMemory();
  };

  const alone = await manyChanges();
  const stuck = await Promise.all(Array.from({ length: 100 }, () => follower(query)));
  for (const socket of stuck) socket.pause();
  const together = await manyChanges();
  const bytes = largest * CHANGES_OF_TEXT * stuck.length;
  console.log(
    `gateway: ${Math.round(alone / MB)} MB before, ${Math.round(together / MB)} MB with ${stuck.length} clients that left ${Math.round(bytes / MB)} MB unread`,
  );
  expect(largest).toBeGreaterThan(100_000);
  expect(together - alone).toBeLessThan(bytes / 5);
  for (const socket of [reading, ...stuck]) socket.terminate();
}, 90_000);
