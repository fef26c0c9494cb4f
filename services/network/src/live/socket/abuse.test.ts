import 'reflect-metadata';
import { randomBytes, randomInt } from 'node:crypto';
import { connect } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { startTestNetwork, type TestNetwork } from '../../testing/test-network.ts';
import { openAs, openRawSocket } from '../testing/raw-socket.ts';
import { openStream, type TestStream } from '../testing/test-stream.ts';

let network: TestNetwork;
/** Somebody who does nothing wrong, and must not notice anything. */
let neighbor: TestStream;
beforeAll(async () => {
  network = await startTestNetwork({ live: { heartbeatSeconds: 0.2, initSeconds: 0.5 } });
});
afterAll(() => network.stop());
beforeEach(async () => {
  neighbor = await openStream(network.url, { selection: 'kind id cursor revision' });
});
afterEach(() => neighbor.close());

/** A change reaches the neighbor, and a question is answered. Resolves with what both were told. */
async function neighborHears(): Promise<readonly unknown[]> {
  const before = neighbor.events.length;
  await network.orm.em.fork().execute(
    `with counter as (update outbox_counter set pos = pos + 1 returning pos),
       entry as (insert into outbox (pos, tag, at, record_id, record_kind, change, changed_fields, revision, visibility_before, visibility_after)
         select pos, 'tag' || pos, now(), 'th:conference/fachtag', 'conference', 'CHANGED', '{title}', 1, 'PUBLIC', 'PUBLIC' from counter)
     select pg_notify('verbund_changes', '')`,
  );
  while (neighbor.events.length === before) await new Promise((resolve) => setTimeout(resolve, 20));
  return [neighbor.events.at(-1)?.kind, (await network.ask('{ __typename }')).data];
}
const UNHARMED = ['CHANGED', { __typename: 'Query' }];

test('whatever is sent ends the socket with a code of the protocol, or is ignored', async () => {
  const seed = randomInt(2 ** 31);
  console.log(`abuse: seed ${seed}`);
  let state = seed;
  const random = (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return (state >>> 8) % below;
  };
  const values = [
    null,
    1,
    '',
    'x',
    [],
    {},
    { type: 'subscribe' },
    '\u0000',
    'subscription { changes { kind } }',
    true,
    1e308,
  ];
  const value = (): unknown => values[random(values.length)];
  const types = [
    'connection_init',
    'connection_ack',
    'ping',
    'pong',
    'subscribe',
    'next',
    'error',
    'complete',
    'stop',
    5,
    null,
  ];
  const message = (): string | Buffer => {
    switch (random(8)) {
      case 0:
        return randomBytes(random(200));
      case 1:
        return JSON.stringify(value());
      case 2:
        return JSON.stringify({ type: types[random(types.length)], id: value(), payload: value() });
      case 3:
      case 4:
        return JSON.stringify({ type: 'connection_init' });
      case 5:
      case 6:
        return JSON.stringify({
          type: 'subscribe',
          id: '1',
          payload: { query: 'subscription { changes { kind } }' },
        });
      default:
        return JSON.stringify({
          type: 'subscribe',
          id: '1',
          payload: { query: value(), variables: value(), operationName: value(), extensions: value() },
        });
    }
  };
  const codes = new Set<number>();
  for (let round = 0; round < 60; round++) {
    const raw = random(2) === 0 ? await openRawSocket(network.url) : await openAs(network.url);
    for (let sent = 0; sent < 3; sent++) raw.socket.send(message(), () => {});
    const end = await Promise.race([raw.closed, new Promise((resolve) => setTimeout(resolve, 30, null))]);
    if (end !== null) codes.add((end as { code: number }).code);
    else await raw.close();
  }
  expect([...codes].filter((code) => ![4400, 4401, 4409, 4429, 1000].includes(code))).toEqual([]);
  expect(codes.size).toBeGreaterThan(1);
  expect(await neighborHears()).toEqual(UNHARMED);
});

test.each([
  ['nonsense after the upgrade', randomBytes(4_000)],
  ['a frame that never ends', Buffer.from([0x81, 0xfe, 0x40, 0x00])],
  ['a frame without a mask', Buffer.from([0x81, 0x02, 0x7b, 0x7d])],
  [
    'an endless row of fragments',
    Buffer.concat(Array.from({ length: 20_000 }, () => Buffer.from([0x00, 0x80, 0, 0, 0, 0]))),
  ],
])('%s harms nobody', async (_what, bytes) => {
  const { hostname, port } = new URL(network.url);
  const socket = connect(Number(port), hostname);
  socket.on('error', () => {});
  const key = randomBytes(16).toString('base64');
  socket.write(
    `GET /graphql HTTP/1.1\r\nhost: x\r\nupgrade: websocket\r\nconnection: upgrade\r\nsec-websocket-version: 13\r\nsec-websocket-key: ${key}\r\nsec-websocket-protocol: graphql-transport-ws\r\n\r\n`,
  );
  await new Promise((resolve) => socket.once('data', resolve));
  const closed = new Promise((resolve) => socket.once('close', resolve));
  socket.resume();
  socket.write(bytes);
  // At the latest because no greeting came.
  await closed;
  expect(await neighborHears()).toEqual(UNHARMED);
});

test('whoever asks for answers and does not take them is dropped before they fill the memory', async () => {
  const raw = await openAs(network.url);
  raw.socket.pause();
  const ping = JSON.stringify({ type: 'ping', payload: { text: 'x'.repeat(50_000) } });
  for (let sent = 0; sent < 600; sent++) raw.socket.send(ping, () => {});
  await new Promise((resolve) => setTimeout(resolve, 300));
  raw.socket.resume();
  expect((await raw.closed).code).toBe(1006);
  expect(await neighborHears()).toEqual(UNHARMED);
});
