import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { openTestIssuer, type TestIssuer } from '../../testing/test-issuer.ts';
import { startTestNetwork, type TestNetwork } from '../../testing/test-network.ts';
import { openAs, openRawSocket, type RawSocket } from '../testing/raw-socket.ts';

const SOCKETS = 6;
let network: TestNetwork;
let issuer: TestIssuer;
beforeAll(async () => {
  issuer = await openTestIssuer();
  network = await startTestNetwork({
    identity: issuer.identity,
    live: {
      initSeconds: 0.3,
      idleSeconds: 0.4,
      pingSeconds: 0.2,
      frameBytes: 16_384,
      subscriptionsPerSocket: 2,
      sockets: SOCKETS,
      heartbeatSeconds: 0.2,
    },
  });
});
afterAll(async () => {
  await network.stop();
  await issuer.stop();
});

const QUERY = 'subscription { changes { kind cursor } }';
const subscribe = (id: string, query = QUERY, more: object = {}) => ({
  id,
  type: 'subscribe',
  payload: { query, ...more },
});
const init = { type: 'connection_init' };

const codesIn = (errors: readonly { readonly extensions: { readonly code: string } }[]) =>
  errors.map(({ extensions }) => extensions.code);

async function answer(raw: RawSocket, id = '1') {
  for (;;) {
    const message = await raw.next();
    if (message.id === id) return message;
  }
}

describe('a socket is closed with', () => {
  test.each<[number, string, readonly (object | string)[]]>([
    [4400, 'no JSON', ['{']],
    [4400, 'a message of no known type', [{ type: 'start' }]],
    [4400, 'a message without its parts', [init, { type: 'subscribe', id: '1' }]],
    [4400, 'an empty id', [init, subscribe('')]],
    [4401, 'a subscription before the greeting', [subscribe('1')]],
    [4408, 'no greeting', []],
    [4409, 'an id that is in use', [init, subscribe('1'), subscribe('1')]],
    [4429, 'a second greeting', [init, init]],
    [4401, 'a token that is none', [{ ...init, payload: { authorization: 'Bearer nonsense' } }]],
    [4401, 'a token that is no text', [{ ...init, payload: { authorization: { bearer: 'x' } } }]],
    [1009, 'a message that is too large', [init, { type: 'ping', payload: { text: 'x'.repeat(20_000) } }]],
    [1000, 'nothing to tell', [init]],
  ])('%i for %s', async (code, _what, messages) => {
    const [first, ...rest] = messages;
    const raw = await openRawSocket(network.url);
    if (first) raw.send(first);
    if (first === init) expect((await raw.next()).type).toBe('connection_ack');
    for (const message of rest) raw.send(message);
    expect((await raw.closed).code).toBe(code);
  });

  test('4401 and the code for a token for another region, 4403 for one that has expired, so that the client comes back', async () => {
    const past = Math.floor(Date.now() / 1000) - 60;
    const tokens = [
      await issuer.authorization('editor', 'e1', { aud: 'urn:verbund:region:mv' }),
      await issuer.authorization('editor', 'e1', { iat: past, exp: past + 30 }),
    ];
    const ends = await Promise.all(
      tokens.map(async (authorization) => {
        const raw = await openRawSocket(network.url);
        raw.send({ ...init, payload: { authorization } });
        return raw.closed;
      }),
    );
    expect(ends).toEqual([
      { code: 4401, reason: 'TOKEN_INVALID' },
      { code: 4403, reason: 'TOKEN_EXPIRED' },
    ]);
  });

  test('4403 when the token expires while a stream is open', async () => {
    const soon = Math.floor(Date.now() / 1000) + 2;
    const raw = await openAs(network.url, {
      authorization: await issuer.authorization('editor', 'e1', { exp: soon }),
    });
    raw.send(subscribe('1'));
    expect((await answer(raw)).type).toBe('next');
    expect(await raw.closed).toEqual({ code: 4403, reason: 'TOKEN_EXPIRED' });
  });

  test('4406 for another protocol', async () => {
    const socket = new WebSocket(`${network.url.replace('http', 'ws')}/graphql`, 'graphql-ws');
    const failed = await new Promise<string>((resolve) => {
      socket.once('error', (error) => resolve(error.message));
      socket.once('close', (code) => resolve(String(code)));
    });
    // The library of the client gives up before the close frame: the server named no protocol of those asked for.
    expect(failed).toMatch(/^(Server sent no subprotocol|4406)$/);
  });
});

describe('a socket that was let in', () => {
  test('answers pings with what they bring, before the greeting too', async () => {
    const raw = await openRawSocket(network.url);
    raw.send({ type: 'ping' });
    raw.send({ type: 'ping', payload: { at: 1 } });
    expect([await raw.next(), await raw.next()]).toEqual([
      { type: 'pong' },
      { type: 'pong', payload: { at: 1 } },
    ]);
    await raw.close();
  });

  test('says nothing after complete, and takes the same id again', async () => {
    const raw = await openAs(network.url);
    raw.send(subscribe('1'));
    expect((await answer(raw)).payload.data.changes.kind).toBe('HEARTBEAT');
    raw.send({ id: '1', type: 'complete' });
    raw.send({ type: 'ping' });
    await expect.poll(() => raw.received.at(-1)?.type).toBe('pong');
    const before = raw.received.length;
    raw.send(subscribe('2'));
    // Two heartbeats of another subscription: the first would have had its own by now.
    await expect.poll(() => raw.received.filter(({ id }) => id === '2').length).toBeGreaterThan(2);
    expect(raw.received.slice(before).filter(({ id }) => id === '1')).toEqual([]);
    raw.send(subscribe('1'));
    await expect
      .poll(() => raw.received.slice(before).some(({ id, type }) => id === '1' && type === 'next'))
      .toBe(true);
    await raw.close();
  });

  test('is not closed for being idle while it has a stream', async () => {
    const raw = await openAs(network.url);
    raw.send(subscribe('1'));
    await expect
      .poll(() => raw.received.filter(({ type }) => type === 'next').length, { timeout: 5_000 })
      .toBeGreaterThan(4);
    expect(raw.socket.readyState).toBe(WebSocket.OPEN);
    await raw.close();
  });

  test.each<[string, string, string, object]>([
    ['GRAPHQL_PARSE_FAILED', 'no GraphQL', 'subscription {', {}],
    ['GRAPHQL_VALIDATION_FAILED', 'an unknown field', 'subscription { people { name } }', {}],
    [
      'GRAPHQL_VALIDATION_FAILED',
      'two streams at once',
      'subscription { changes { kind } conferenceChanges { kind } }',
      {},
    ],
    [
      'LIMIT_ALIASES',
      'too many names for one field',
      `subscription { changes { ${Array.from({ length: 501 }, (_, index) => `a${index}: kind`).join(' ')} } }`,
      {},
    ],
    [
      'LIMIT_DEPTH',
      'fields too deep',
      `subscription { changes { record { ... on Organization { ${'relations { from { organization { '.repeat(9)} id ${'} } }'.repeat(9)} } } } }`,
      {},
    ],
    [
      'GRAPHQL_PARSE_FAILED',
      'too many tokens',
      `subscription { changes { ${'a '.repeat(8_000)} } }`.slice(0, 16_000),
      {},
    ],
    ['SUBSCRIPTION_EXPECTED', 'a query', '{ organizations { totalCount } }', {}],
    ['SUBSCRIPTION_EXPECTED', 'introspection', '{ __schema { queryType { name } } }', {}],
    [
      'SUBSCRIPTION_EXPECTED',
      'a mutation',
      'mutation { withdraw(id: "th:conference/fachtag", expectedRevision: 1, reason: "x") { revision } }',
      {},
    ],
    [
      'BAD_USER_INPUT',
      'two operations and no name',
      'subscription A { changes { kind } } subscription B { changes { kind } }',
      {},
    ],
    [
      'BAD_USER_INPUT',
      'NUL in a variable',
      'subscription($after: String) { changes(after: $after) { kind } }',
      { variables: { after: 'a\0b' } },
    ],
  ])('refuses with %s: %s', async (code, _what, query, more) => {
    const raw = await openAs(network.url);
    raw.send(subscribe('1', query, more));
    const { type, payload } = await answer(raw);
    expect([type, [...new Set(codesIn(payload))]]).toEqual(['error', [code]]);
    await raw.close();
  });

  test.each<[string, string, object]>([
    ['BAD_USER_INPUT', 'query($v: String) { changes(filter: {text: $v}) { kind } }', { v: 5 }],
    ['BAD_USER_INPUT', 'query($v: String) { changes(filter: {text: $v}) { kind } }', { v: 'a'.repeat(300) }],
    ['ID_INVALID', 'query($v: [ID!]) { changes(filter: {municipality: $v}) { kind } }', { v: ['Gera'] }],
    ['ID_INVALID', 'query($v: ID) { conferenceChanges(filter: {host: $v}) { kind } }', { v: 'th:project/x' }],
    ['REGION_UNKNOWN', 'query($v: [String!]) { changes(filter: {region: $v}) { kind } }', { v: ['Th'] }],
    ['CURSOR_INVALID', 'query($v: String) { changes(after: $v) { kind } }', { v: 'hello' }],
    ['CURSOR_INVALID', 'query($v: String) { changes(after: $v) { kind } }', { v: '' }],
    [
      'CURSOR_MISMATCH',
      'query($v: String) { changes(after: $v) { kind } }',
      { v: Buffer.from('S1|mv|3|abc|').toString('base64url') },
    ],
    [
      'CURSOR_UNKNOWN',
      'query($v: String) { changes(after: $v) { kind } }',
      { v: Buffer.from('S1|th|9999|abc|').toString('base64url') },
    ],
  ])('tells why the stream does not begin: %s for %s', async (code, query, variables) => {
    const raw = await openAs(network.url);
    raw.send(subscribe('1', query.replace(/^query/, 'subscription'), { variables }));
    const { type, payload } = await answer(raw);
    expect([type, codesIn(payload.errors)]).toEqual(['next', [code]]);
    expect((await answer(raw)).type).toBe('complete');
    await raw.close();
  });

  test('has so many subscriptions and no more; the others go on', async () => {
    const raw = await openAs(network.url);
    for (const id of ['1', '2', '3']) raw.send(subscribe(id));
    expect((await answer(raw, '3')).payload[0].extensions.code).toBe('LIMIT_COST');
    expect([(await answer(raw, '1')).type]).toEqual(['next']);
    await raw.close();
  });
});

describe('the server', () => {
  test('refuses a socket too many with 503, and takes one when another has gone', async () => {
    const open: RawSocket[] = [];
    const openAnother = async () => {
      const raw = await openAs(network.url).catch(() => null);
      raw?.send(subscribe('1'));
      if (raw) open.push(raw);
      return open.length;
    };
    await expect.poll(openAnother).toBe(SOCKETS);
    await expect(openRawSocket(network.url)).rejects.toThrow('503');
    await open.pop()?.close();
    await expect.poll(openAnother).toBe(SOCKETS);
    await Promise.all(open.map((raw) => raw.close()));
  });

  test('refuses a stream too many, over all sockets, and takes one when another has ended', async () => {
    const small = await startTestNetwork({ live: { streams: 2 } });
    const [one, two] = [await openAs(small.url), await openAs(small.url)];
    for (const raw of [one, two]) raw.send(subscribe('1'));
    for (const raw of [one, two]) expect((await answer(raw)).payload.data.changes.kind).toBe('HEARTBEAT');
    one.send(subscribe('2'));
    expect(codesIn((await answer(one, '2')).payload.errors)).toEqual(['LIMIT_COST']);
    two.send({ id: '1', type: 'complete' });
    let id = 3;
    await expect
      .poll(async () => {
        one.send(subscribe(String(++id)));
        return 'data' in (await answer(one, String(id))).payload;
      })
      .toBe(true);
    await small.stop();
  });

  test('knows sockets at one path only', async () => {
    await expect(openRawSocket(network.url, undefined, '/other')).rejects.toThrow('404');
  });

  test('drops a client that answers no ping', async () => {
    const silent = new WebSocket(`${network.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', {
      autoPong: false,
    });
    const closed = new Promise((resolve) => silent.once('close', resolve));
    silent.once('open', () => {
      silent.send(JSON.stringify(init));
      silent.send(JSON.stringify({ type: 'ping' }));
    });
    expect(await closed).toBe(1006);
  });

  test('tells a subscription over HTTP where to go', async () => {
    expect((await network.ask(QUERY)).codes).toEqual(['SUBSCRIPTION_OVER_HTTP']);
  });

  test('says goodbye with 1001 when the region stops', async () => {
    const stopping = await startTestNetwork();
    const raw = await openAs(stopping.url);
    raw.send(subscribe('1'));
    await answer(raw);
    await stopping.stop();
    expect(await raw.closed).toEqual({ code: 1001, reason: 'GOING_AWAY' });
  });
});
