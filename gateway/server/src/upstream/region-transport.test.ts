import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, test } from 'vitest';
import type { TransportRequest } from '@verbund/engine';
import { httpResponse, scriptedRegion, type Script } from '../testing/scripted-region.ts';
import { regionLink, type RegionLink } from './region-link.ts';
import { regionTransport, type ContactListener, type UpstreamContext } from './region-transport.ts';

/** Long enough for a busy machine; what has to time out is given less. */
const DEADLINE = 20_000;
const good = httpResponse('{"data":{"one":1}}');
const open: (() => PromiseLike<unknown>)[] = [];

afterEach(async () => {
  await Promise.all(open.splice(0).map((close) => close()));
});

async function region(
  script: Script,
  limits: { concurrency?: number; breaker?: RegionLink['breaker'] } = {},
) {
  const server = await scriptedRegion(script);
  const link = regionLink(
    { code: 'th', url: server.url },
    { concurrency: limits.concurrency ?? 4, deadlineMs: DEADLINE },
  );
  const heard: string[] = [];
  const listener: ContactListener = {
    reached: (code) => heard.push(`${code} OK`),
    failed: (code, failure) => heard.push(`${code} ${failure}`),
  };
  const transport = regionTransport(new Map([['th', link]]), listener, DEADLINE);
  open.push(
    () => link.pool.destroy(),
    () => server[Symbol.asyncDispose](),
  );
  const fetch = (more: Partial<TransportRequest<UpstreamContext>> = {}) =>
    transport.fetch({
      shard: 'th',
      query: '{ one }',
      operationName: null,
      variables: {},
      kind: 'query',
      timeoutMs: DEADLINE,
      maxBytes: 100_000,
      signal: undefined,
      context: {},
      ...more,
    });
  return { server, link, heard, fetch };
}

const reply =
  (text: string): Script =>
  (socket) =>
    socket.write(text);

test('an answer comes back parsed, with its size', async () => {
  const { fetch, heard, server } = await region(reply(good));
  expect(await fetch({ variables: { a: 1 } })).toMatchObject({
    ok: true,
    body: { data: { one: 1 } },
    bytes: 18,
  });
  expect(JSON.parse(server.bodies[0] ?? '')).toEqual({ query: '{ one }', variables: { a: 1 } });
  expect(heard).toEqual(['th OK']);
});

test('only the allowed headers are sent, and only where they are well-formed', async () => {
  const { fetch, server } = await region(reply(good));
  const traceparent = `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01`;
  await fetch({ context: { requestId: 'r-1', traceparent, acceptLanguage: 'de' } });
  await fetch({ context: { traceparent: 'x\r\nauthorization: stolen', acceptLanguage: 'de\r\ncookie: a' } });
  const names = server.heads.map((head) =>
    head
      .split('\r\n')
      .slice(1)
      .map((line) => line.slice(0, line.indexOf(':')).toLowerCase())
      .toSorted(),
  );
  const always = ['accept', 'connection', 'content-length', 'content-type', 'host', 'user-agent'];
  expect(names).toEqual([[...always, 'accept-language', 'traceparent', 'x-request-id'].toSorted(), always]);
});

test('who wants something written is told apart by a mark, which names nobody and is another one elsewhere', async () => {
  const [th, again] = [await region(reply(good)), await region(reply(good))];
  const context = { sender: '203.0.113.9' };
  await th.fetch({ context });
  for (const sender of ['203.0.113.9', '203.0.113.9', '203.0.113.10'])
    await th.fetch({ kind: 'mutation', context: { sender } });
  await again.fetch({ kind: 'mutation', context });
  const marks = [...th.server.heads, ...again.server.heads].map(
    (head) => /^x-verbund-client: ([\w-]{43})\r$/m.exec(head)?.[1],
  );
  const [read, first, second, other, elsewhere] = marks;
  expect(read).toBeUndefined();
  expect(second).toBe(first);
  expect(new Set([first, other, elsewhere]).size).toBe(3);
  expect(th.server.heads.join()).not.toContain('203.0.113');
});

describe('a region that', () => {
  const half = 'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{"data":';
  const bomb = gzipSync(Buffer.alloc(1_000_000));
  const cases: [string, Script, string, string][] = [
    ['answers with broken JSON', reply(httpResponse('{"data":')), 'INVALID', 'malformed JSON'],
    ['answers with a JSON list', reply(httpResponse('[]')), 'INVALID', 'malformed JSON'],
    ['answers with some other JSON', reply(httpResponse('{"hello":1}')), 'INVALID', 'no GraphQL answer'],
    [
      'answers with HTML',
      reply(httpResponse('<p>', { type: 'text/html' })),
      'INVALID',
      'something else than JSON',
    ],
    [
      'answers with HTML and 404',
      reply(httpResponse('<p>', { type: 'text/html', status: '404 Not Found' })),
      'UNREACHABLE',
      'HTTP 404',
    ],
    [
      'answers with 500',
      reply(httpResponse('{"errors":[]}', { status: '500 Oh' })),
      'UNREACHABLE',
      'HTTP 500',
    ],
    [
      'redirects',
      reply(httpResponse('', { status: '302 Found', headers: ['location: http://127.0.0.1:1/'] })),
      'INVALID',
      'redirect',
    ],
    [
      'compresses unasked',
      (socket) =>
        socket.write(
          Buffer.concat([
            Buffer.from(
              `HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-encoding: gzip\r\ncontent-length: ${bomb.length}\r\n\r\n`,
            ),
            bomb,
          ]),
        ),
      'INVALID',
      'content encoding gzip',
    ],
    [
      'speaks Latin-1',
      (socket) =>
        socket.write(
          Buffer.from(
            'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 12\r\n\r\n{"data":"\u00fc"}',
            'latin1',
          ),
        ),
      'INVALID',
      'not UTF-8',
    ],
    ['speaks another protocol', reply('220 mail.example ESMTP\r\n'), 'UNREACHABLE', 'not HTTP'],
    [
      'announces too much',
      reply('HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 100001\r\n\r\n'),
      'TOO_LARGE',
      'more than 100000 bytes',
    ],
    ['closes in the middle', (socket) => socket.end(half), 'UNREACHABLE', 'middle of the answer'],
    [
      'resets in the middle',
      (socket) => socket.write(half, () => setImmediate(() => socket.resetAndDestroy())),
      'UNREACHABLE',
      'middle of the answer',
    ],
    ['closes without a word', (socket) => socket.destroy(), 'UNREACHABLE', 'the connection was closed'],
  ];

  test.each(cases)('%s', async (_name, script, failure, message) => {
    const { fetch } = await region(script);
    const response = await fetch();
    expect(response).toMatchObject({ ok: false, failure, message: expect.stringContaining(message) });
    expect(!response.ok && response.notSent).not.toBe(true);
  });

  test.each<[string, Script]>([
    ['hangs', () => {}],
    ['drips', drip],
  ])('%s is not waited for', async (_name, script) => {
    const { fetch } = await region(script);
    expect(await fetch({ timeoutMs: 300 })).toMatchObject({
      ok: false,
      failure: 'TIMEOUT',
      message: 'no answer within 300 ms',
    });
  });

  test('is not there', async () => {
    const { fetch, server } = await region(reply(good));
    await server[Symbol.asyncDispose]();
    expect(await fetch()).toMatchObject({
      ok: false,
      failure: 'UNREACHABLE',
      message: 'no server listens there',
      notSent: true,
    });
  });

  test('refuses the document with 400 and a GraphQL error is heard', async () => {
    const { fetch } = await region(
      reply(httpResponse('{"errors":[{"message":"no"}]}', { status: '400 Bad Request' })),
    );
    expect(await fetch()).toMatchObject({ ok: true, body: { errors: [{ message: 'no' }] } });
  });

  test('sends without end is cut at the limit, and memory stays', async () => {
    const chunk = Buffer.alloc(65_536, 32);
    let written = 0;
    const { fetch } = await region((socket) => {
      socket.write('HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n');
      const pump = () => {
        while (!socket.destroyed && written < 1_000_000_000) {
          written += chunk.length;
          if (!socket.write(`10000\r\n${chunk.toString('latin1')}\r\n`))
            return void socket.once('drain', pump);
        }
      };
      pump();
    });
    const before = process.memoryUsage().rss;
    expect(await fetch({ maxBytes: 10_000_000 })).toMatchObject({
      ok: false,
      failure: 'TOO_LARGE',
    });
    expect(written).toBeLessThan(100_000_000);
    expect(process.memoryUsage().rss - before).toBeLessThan(200_000_000);
  });
});

function drip(socket: Parameters<Script>[0]): void {
  const text = httpResponse(`{"data":${' '.repeat(200)}null}`);
  let at = 0;
  const timer = setInterval(() => {
    if (socket.destroyed || at >= text.length) clearInterval(timer);
    else socket.write(text[at++] as string);
  }, 20);
}

test('no message tells an address or a port', async () => {
  const { fetch, server } = await region(reply(good));
  const port = server.url.port;
  await server[Symbol.asyncDispose]();
  const response = await fetch();
  expect(JSON.stringify(response)).not.toMatch(new RegExp(`127\\.0\\.0\\.1|${port}`));
});

describe('an idle connection that the region has closed', () => {
  /** Answers the first request; closes without an answer on the second; answers again on a new connection. */
  const closingOnSecond: Script = (socket, _body, number) =>
    number === 2 ? socket.destroy() : socket.write(good);

  test('costs a query one more try', async () => {
    const { fetch, server, heard } = await region(closingOnSecond);
    await fetch();
    expect(await fetch()).toMatchObject({ ok: true });
    expect(server.bodies.length).toBe(3);
    expect(heard).toEqual(['th OK', 'th OK']);
  });

  test('never sends a mutation twice', async () => {
    const { fetch, server } = await region(closingOnSecond);
    await fetch();
    expect(await fetch({ kind: 'mutation' })).toMatchObject({ ok: false, failure: 'UNREACHABLE' });
    expect(server.bodies.length).toBe(2);
  });
});

test('a region that fails five times is left alone, and asked again after the pause', async () => {
  let healthy = false;
  const { fetch, server, link } = await region((socket) =>
    socket.write(healthy ? good : httpResponse('{}', { status: '500 Oh' })),
  );
  for (let time = 0; time < 5; time++) await fetch();
  expect(await fetch()).toMatchObject({ ok: false, failure: 'SUSPENDED', notSent: true });
  expect(server.bodies.length).toBe(5);
  healthy = true;
  while (!link.breaker.admits(performance.now())) await new Promise((resolve) => setTimeout(resolve, 20));
  link.breaker.undecided();
  expect(await fetch()).toMatchObject({ ok: true });
  expect(link.breaker.suspended).toBe(false);
});

test('a client that goes away ends the request and is not held against the region', async () => {
  const { fetch, heard, link } = await region(() => {});
  const client = new AbortController();
  const waiting = fetch({ signal: client.signal });
  setTimeout(() => client.abort(), 10);
  expect(await waiting).toMatchObject({ ok: false, message: 'the client went away' });
  expect(heard).toEqual([]);
  expect(link.gate.inside).toBe(0);
});

test('a time-out with little time left is not held against the region', async () => {
  const { fetch, heard } = await region(() => {});
  expect(await fetch({ timeoutMs: 20 })).toMatchObject({ ok: false, failure: 'TIMEOUT' });
  expect(heard).toEqual([]);
});

test('no more requests than places are under way, the others wait their turn', async () => {
  let inside = 0;
  let most = 0;
  const { fetch } = await region(
    (socket) => {
      most = Math.max(most, ++inside);
      setTimeout(() => {
        inside -= 1;
        socket.write(good);
      }, 5);
    },
    { concurrency: 3 },
  );
  const answers = await Promise.all(Array.from({ length: 20 }, () => fetch()));
  expect(answers.every(({ ok }) => ok)).toBe(true);
  expect(most).toBe(3);
});

test('a region nobody configured is out of reach', async () => {
  const { fetch } = await region(reply(good));
  expect(await fetch({ shard: 'xx' })).toMatchObject({ ok: false, failure: 'UNREACHABLE', notSent: true });
});
