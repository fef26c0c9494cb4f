import { GraphQLError, type ExecutionResult } from 'graphql';
import { WebSocket } from 'ws';
import type { RawSocket } from '../testing/raw-socket.ts';
import { liveHouse } from '../testing/live-house.ts';
import { pause, subscribe, tick } from '../testing/live-messages.ts';
import { describe, expect, test } from 'vitest';

describe('what closes a socket', () => {
  test.each<[string, number, (socket: RawSocket) => void]>([
    ['no JSON', 4400, (socket) => socket.sendText('hello')],
    ['JSON that is no message', 4400, (socket) => socket.send({ kind: 'connection_init' })],
    ['a message nobody knows', 4400, (socket) => socket.send({ type: 'start', id: '1' })],
    [
      'a subscription without a query',
      4400,
      (socket) => socket.send({ id: '1', type: 'subscribe', payload: {} }),
    ],
    ['bytes', 4400, (socket) => socket.sendBytes(Buffer.from([0, 1, 2, 255]))],
    ['an operation before it was let in', 4401, (socket) => socket.send(subscribe('1'))],
    [
      'a broken token',
      4401,
      (socket) => socket.send({ type: 'connection_init', payload: { authorization: 'broken' } }),
    ],
    [
      'a token that has ended',
      4403,
      (socket) => socket.send({ type: 'connection_init', payload: { authorization: 'old' } }),
    ],
    ['saying nothing', 4408, () => {}],
    [
      'the same id twice',
      4409,
      (socket) => {
        socket.send({ type: 'connection_init' });
        socket.onAck(() => [subscribe('1'), subscribe('1')].forEach((message) => socket.send(message)));
      },
    ],
    ['a second beginning', 4429, (socket) => [1, 2].forEach(() => socket.send({ type: 'connection_init' }))],
    ['a message that is too large', 1009, (socket) => socket.sendText(' '.repeat(2_001))],
    [
      'a text that is not UTF-8',
      1007,
      (socket) => socket.sendRaw(Buffer.from([0x81, 0x82, 0, 0, 0, 0, 0xff, 0xff])),
    ],
    ['a frame that is not masked', 1002, (socket) => socket.sendRaw(Buffer.from([0x81, 0x02, 0x68, 0x69]))],
  ])('%s: %i', async (_, code, act) => {
    const { raw } = await liveHouse({ initMs: 100, frameBytes: 2_000 });
    const socket = await raw();
    act(socket);
    expect((await socket.closed).code).toBe(code);
  });

  test('another protocol: 4406', async () => {
    const { url } = await liveHouse();
    const closed = new Promise<number>((resolve) => new WebSocket(url).once('close', resolve));
    expect(await closed).toBe(4406);
  });

  test('one bad client does not disturb another', async () => {
    const { raw, accepted, streams } = await liveHouse();
    const good = await accepted();
    good.send(subscribe('1'));
    const bad = await raw();
    bad.sendText('}');
    await bad.closed;
    while (streams.length === 0) await pause(5);
    streams[0]?.push(tick(1));
    expect(await good.next()).toEqual({ id: '1', type: 'next', payload: { data: { ticks: 1 } } });
  });
});

describe('a subscription', () => {
  test('brings its events in order and says when it is over', async () => {
    const { accepted, streams } = await liveHouse();
    const socket = await accepted();
    socket.send(subscribe('a "b"'));
    while (streams.length === 0) await pause(5);
    for (const number of [1, 2]) streams[0]?.push(tick(number));
    streams[0]?.end();
    expect([await socket.next(), await socket.next(), await socket.next()]).toEqual([
      { id: 'a "b"', type: 'next', payload: { data: { ticks: 1 } } },
      { id: 'a "b"', type: 'next', payload: { data: { ticks: 2 } } },
      { id: 'a "b"', type: 'complete' },
    ]);
  });

  test('ends when the client says so, and nothing comes after', async () => {
    const { accepted, streams, contexts } = await liveHouse();
    const socket = await accepted();
    socket.send(subscribe('1'));
    while (streams.length === 0) await pause(5);
    socket.send({ id: '1', type: 'complete' });
    while (!streams[0]?.closed) await pause(5);
    streams[0]?.push(tick(1));
    socket.send({ type: 'ping', payload: { n: 1 } });
    expect(await socket.next()).toEqual({ type: 'pong', payload: { n: 1 } });
    expect(contexts[0]?.signal?.aborted).toBe(true);
    expect(socket.unread).toEqual([]);
  });

  test('ends with its socket', async () => {
    const { accepted, streams, door } = await liveHouse();
    const socket = await accepted();
    socket.send(subscribe('1'));
    while (streams.length === 0) await pause(5);
    socket.cut();
    while (!streams[0]?.closed) await pause(5);
    expect(door.size).toBe(0);
  });

  test('the id may be used again at once', async () => {
    const { accepted, streams } = await liveHouse();
    const socket = await accepted();
    for (const message of [subscribe('1'), { id: '1', type: 'complete' }, subscribe('1')])
      socket.send(message);
    while (streams.length < 2) await pause(5);
    streams[1]?.push(tick(7));
    expect(await socket.next()).toMatchObject({ id: '1', payload: { data: { ticks: 7 } } });
  });

  test('errors of an event have a code and no insides', async () => {
    const { accepted, streams } = await liveHouse();
    const socket = await accepted();
    socket.send(subscribe('1'));
    while (streams.length === 0) await pause(5);
    streams[0]?.push({
      data: null,
      errors: [new GraphQLError('secret: 42', { originalError: new Error('x') })],
    });
    expect(await socket.next()).toEqual({
      id: '1',
      type: 'next',
      payload: {
        data: null,
        errors: [
          {
            message: 'internal error; the request id leads to the log',
            extensions: { code: 'INTERNAL_SERVER_ERROR' },
          },
        ],
      },
    });
  });

  test('one result that goes to many is put into text once', async () => {
    const { accepted, streams } = await liveHouse();
    const sockets = [await accepted(), await accepted()];
    for (const socket of sockets) socket.send(subscribe('1'));
    while (streams.length < 2) await pause(5);
    let written = 0;
    const shared: ExecutionResult = {
      data: {
        get ticks() {
          written += 1;
          return 5;
        },
      },
    };
    for (const stream of streams) stream.push(shared);
    for (const socket of sockets)
      expect(await socket.next()).toMatchObject({ payload: { data: { ticks: 5 } } });
    expect(written).toBe(1);
  });
});

describe('queries', () => {
  test('are answered as over HTTP', async () => {
    const { accepted } = await liveHouse();
    const socket = await accepted();
    socket.send(subscribe('q', '{ a }'));
    expect([await socket.next(), await socket.next()]).toEqual([
      { id: 'q', type: 'next', payload: { data: { a: 1 } } },
      { id: 'q', type: 'complete' },
    ]);
  });

  test.each([
    ['is no GraphQL', '{ a', 'GRAPHQL_PARSE_FAILED'],
    ['is not valid', '{ b }', 'GRAPHQL_VALIDATION_FAILED'],
    [
      'has too many aliases',
      `{ ${Array.from({ length: 51 }, (_, n) => `x${n}: a`).join(' ')} }`,
      'LIMIT_ALIASES',
    ],
    ['is an invalid subscription', 'subscription { b }', 'GRAPHQL_VALIDATION_FAILED'],
  ])('a document that %s is refused with a code', async (_, query, code) => {
    const { accepted } = await liveHouse();
    const socket = await accepted();
    socket.send(subscribe('q', query));
    expect(await socket.next()).toMatchObject({
      id: 'q',
      type: 'error',
      payload: [{ extensions: { code } }],
    });
    socket.send(subscribe('q', '{ a }'));
    expect(await socket.next()).toMatchObject({ id: 'q', type: 'next' });
  });

  test('more than the allowed operations at once are refused, and there is room again afterwards', async () => {
    const { accepted, streams } = await liveHouse({ operations: 2 });
    const socket = await accepted();
    for (const id of ['1', '2', '3']) socket.send(subscribe(id));
    expect(await socket.next()).toMatchObject({
      id: '3',
      type: 'error',
      payload: [{ extensions: { code: 'LIMIT_COST' } }],
    });
    socket.send({ id: '1', type: 'complete' });
    while (!streams[0]?.closed) await pause(5);
    socket.send(subscribe('4', '{ a }'));
    expect(await socket.next()).toMatchObject({ id: '4', type: 'next' });
  });
});
