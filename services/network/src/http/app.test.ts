import 'reflect-metadata';
import { connect } from 'node:net';
import { formatCursor, parseCursor } from '@verbund/schema';
import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { post, startTestNetwork, type TestNetwork } from '../testing/test-network.ts';

let network: TestNetwork;
beforeAll(async () => {
  network = await startTestNetwork();
});
afterAll(() => network.stop());

/** Nothing of our insides. */
const LEAK = /\.ts:\d|node_modules|at \w+ \(|select |insert |stack|postgres/i;

async function cursorOf(field: string, args = ''): Promise<string> {
  const { data } = await network.ask(`{ list: ${field}(first: 1${args}) { pageInfo { endCursor } } }`);
  return data.list.pageInfo.endCursor;
}

describe("GraphQL over HTTP, by graphql-http's audit", () => {
  test.each(
    serverAudits({ url: () => `${network.url}/graphql` }).map((audit) => [audit.name, audit] as const),
  )('%s', async (_name, audit) => {
    const result = await audit.fn();
    expect([result.status, 'reason' in result ? result.reason : '']).not.toEqual([
      'error',
      expect.anything(),
    ]);
  });
});

describe('what cannot be meant is refused with a code', () => {
  const list = (args: string) => `{ organizations(${args}) { nodes { id } } }`;
  test.each<[string, () => string | Promise<string>, string]>([
    ['no GraphQL', () => '{ organizations(', 'GRAPHQL_PARSE_FAILED'],
    ['an unknown field', () => '{ people { name } }', 'GRAPHQL_VALIDATION_FAILED'],
    [
      'a fragment cycle',
      () => '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }',
      'GRAPHQL_VALIDATION_FAILED',
    ],
    ['first: -1', () => list('first: -1'), 'PAGE_SIZE_INVALID'],
    ['first: 0', () => list('first: 0'), 'PAGE_SIZE_INVALID'],
    ['first: 201', () => list('first: 201'), 'PAGE_SIZE_INVALID'],
    ['last: 0', () => list('last: 0'), 'PAGE_SIZE_INVALID'],
    ['first with last', () => list('first: 1, last: 1'), 'PAGE_SIZE_INVALID'],
    ['a cursor that is none', () => list('after: "hello"'), 'CURSOR_INVALID'],
    ['an empty cursor', () => list('after: ""'), 'CURSOR_INVALID'],
    [
      'a cursor cut short',
      async () => list(`after: "${(await cursorOf('organizations')).slice(0, 24)}"`),
      'CURSOR_INVALID',
    ],
    [
      'a cursor of another field',
      async () => list(`after: "${await cursorOf('conferences')}"`),
      'CURSOR_MISMATCH',
    ],
    [
      'a cursor of another filter',
      async () => list(`after: "${await cursorOf('organizations', ', filter: {topics: [HEALTH]}')}"`),
      'CURSOR_MISMATCH',
    ],
    [
      'a cursor of another order',
      async () => list(`after: "${await cursorOf('organizations', ', orderBy: {field: UPDATED_AT}')}"`),
      'CURSOR_MISMATCH',
    ],
    [
      'a cursor of the other direction',
      async () =>
        list(
          `orderBy: {field: NAME}, after: "${await cursorOf('organizations', ', orderBy: {field: NAME, direction: DESC}')}"`,
        ),
      'CURSOR_MISMATCH',
    ],
    [
      'a cursor of another order version',
      async () =>
        list(
          `after: "${formatCursor({ ...(parseCursor(await cursorOf('organizations')) as NonNullable<ReturnType<typeof parseCursor>>), orderVersion: '999' })}"`,
        ),
      'CURSOR_ORDER_VERSION',
    ],
    ['an id without a form', () => '{ organization(id: "5") { id } }', 'ID_INVALID'],
    ['an id of another kind', () => '{ organization(id: "th:project/bruecken") { id } }', 'ID_INVALID'],
    ['an id of no kind', () => '{ node(id: "th:person/petra") { id } }', 'ID_INVALID'],
    [
      'an id of another region',
      () => '{ organization(id: "mv:organization/migranet") { id } }',
      'REGION_UNKNOWN',
    ],
    ['a region that can be none', () => list('filter: {region: ["Th"]}'), 'REGION_UNKNOWN'],
    ['an official key that is none', () => list('filter: {municipality: ["Gera"]}'), 'ID_INVALID'],
    ['an official key of the wrong length', () => '{ municipality(ags: "1605") { name } }', 'ID_INVALID'],
    ['a body that is none', () => list('filter: {memberOf: {organization: "th:project/x"}}'), 'ID_INVALID'],
    [
      'a day that does not exist',
      () => '{ conferences(filter: {from: "2019-02-30"}) { totalCount } }',
      'BAD_USER_INPUT',
    ],
    ['a search of a thousand letters', () => list(`filter: {text: "${'a'.repeat(1000)}"}`), 'BAD_USER_INPUT'],
    ['a NUL in the document', () => list('filter: {text: "a\\u0000"}'), 'BAD_USER_INPUT'],
    [
      'half a surrogate pair in the document',
      () => list('filter: {text: "\\uD800"}'),
      'GRAPHQL_PARSE_FAILED',
    ],
    [
      'fields two hundred deep',
      () =>
        `{ organizations { nodes { ${'relations { from { organization { '.repeat(66)} id ${'} } }'.repeat(66)} } } }`,
      'LIMIT_DEPTH',
    ],
    [
      'depth hidden in fragments',
      () =>
        `{ organizations { nodes { ...A } } } ${'ABCDEFGH'
          .split('')
          .map(
            (name, index, all) =>
              `fragment ${name} on Organization { relations { from { organization { ${all[index + 1] ? `...${all[index + 1]}` : 'id'} } } } }`,
          )
          .join(' ')}`,
      'LIMIT_DEPTH',
    ],
    [
      'a thousand aliases',
      () => `{ ${Array.from({ length: 1000 }, (_, index) => `a${index}: __typename`).join(' ')} }`,
      'LIMIT_ALIASES',
    ],
    [
      'ten thousand aliases',
      () => `{ ${Array.from({ length: 10_000 }, (_, index) => `a${index}:x`).join(' ')} }`,
      'GRAPHQL_PARSE_FAILED',
    ],
  ])('%s', async (_what, query, code) => {
    const answer = await network.ask(await query());
    expect([...new Set(answer.codes)]).toEqual([code]);
    expect(answer.text).not.toMatch(LEAK);
  });

  test.each<[string, string, unknown, string]>([
    ['a NUL in a variable', 'text: $v', 'a\0b', 'BAD_USER_INPUT'],
    ['half a surrogate pair in a variable', 'text: $v', 'a\ud800', 'BAD_USER_INPUT'],
    ['a number for a text', 'text: $v', 5, 'BAD_USER_INPUT'],
  ])('%s', async (_what, filter, value, code) => {
    const answer = await network.ask(
      `query($v: String) { organizations(filter: {${filter}}) { totalCount } }`,
      { v: value },
    );
    expect(answer.codes).toEqual([code]);
    expect(answer.text).not.toMatch(LEAK);
  });

  test('an unknown variable type, a missing variable, a fraction', async () => {
    const ask = async (query: string, variables: object) => (await network.ask(query, variables)).codes;
    expect(
      await ask('query($v: Nothing) { organizations(filter: {text: $v}) { totalCount } }', {}),
    ).toContain('GRAPHQL_VALIDATION_FAILED');
    expect(await ask('query($v: ID!) { organization(id: $v) { id } }', {})).toEqual(['BAD_USER_INPUT']);
    expect(await ask('query($v: Int) { organizations(first: $v) { totalCount } }', { v: 1.5 })).toEqual([
      'BAD_USER_INPUT',
    ]);
  });

  test('one failure never empties the rest of the answer', async () => {
    const { data, codes } = await network.ask(
      '{ bad: organizations(first: 0) { totalCount } good: organizations { totalCount } }',
    );
    expect([data, codes]).toEqual([{ bad: null, good: { totalCount: 5 } }, ['PAGE_SIZE_INVALID']]);
  });
});

describe('outside GraphQL', () => {
  const raw = async (path: string, init?: RequestInit) => {
    const response = await fetch(`${network.url}${path}`, init);
    const body = JSON.parse(await response.text()) as {
      errors?: { message: string; extensions: { code: string } }[];
    };
    return {
      status: response.status,
      type: response.headers.get('content-type'),
      code: body.errors?.[0]?.extensions.code,
      body,
    };
  };
  const json = { 'content-type': 'application/json' };

  test.each<[string, string, RequestInit | undefined, number, string]>([
    ['an unknown path', '/admin', undefined, 404, 'NOT_FOUND'],
    ['an unknown method', '/graphql', { method: 'DELETE' }, 405, 'METHOD_NOT_ALLOWED'],
    [
      'a body of ten megabytes',
      '/graphql',
      {
        method: 'POST',
        headers: json,
        body: JSON.stringify({ query: '{__typename}', x: 'x'.repeat(10_000_000) }),
      },
      413,
      'LIMIT_BYTES',
    ],
    [
      'a body that is no JSON',
      '/graphql',
      { method: 'POST', headers: json, body: '{"query": ' },
      400,
      'BAD_REQUEST',
    ],
    ['no body', '/graphql', { method: 'POST', headers: json }, 400, 'BAD_REQUEST'],
    [
      'another type of content',
      '/graphql',
      { method: 'POST', headers: { 'content-type': 'application/xml' }, body: '<a/>' },
      415,
      'BAD_REQUEST',
    ],
    [
      'a form of another site',
      '/graphql',
      { method: 'POST', headers: { 'content-type': 'text/plain' }, body: '{"query":"{__typename}"}' },
      400,
      'BAD_REQUEST',
    ],
    ['a link of another site', '/graphql?query=%7B__typename%7D', undefined, 400, 'BAD_REQUEST'],
    [
      'several operations at once',
      '/graphql',
      { method: 'POST', headers: json, body: '[{"query":"{__typename}"},{"query":"{__typename}"}]' },
      400,
      'BAD_REQUEST',
    ],
  ])('%s is answered as JSON, with a code', async (_what, path, init, status, code) => {
    const answer = await raw(path, init);
    expect([answer.status, answer.code]).toEqual([status, code]);
    expect(answer.type).toMatch(/^application\/(graphql-response\+)?json/);
    expect(JSON.stringify(answer.body)).not.toMatch(LEAK);
  });

  test('a URL that is none gets an answer and harms nobody', async () => {
    expect((await raw('/graphql/%E0%A4%A', undefined)).status).toBe(400);
    const port = Number(new URL(network.url).port);
    const text = await new Promise<string>((resolve, reject) => {
      const socket = connect(port, '127.0.0.1', () => socket.end('GARBAGE\r\n\r\n'));
      let received = '';
      socket
        .on('data', (chunk: Buffer) => (received += chunk.toString()))
        .on('close', () => resolve(received))
        .on('error', reject);
    });
    expect(text).toMatch(/^HTTP\/1\.1 400/);
    expect((await post(network.url, '{"query":"{ __typename }"}')).data).toEqual({ __typename: 'Query' });
  });

  test('it tells that it lives, and that it is ready', async () => {
    expect(await raw('/health/live')).toMatchObject({ status: 200, body: { status: 'live' } });
    expect(await raw('/health/ready')).toMatchObject({ status: 200, body: { status: 'ready' } });
  });

  test('introspection is open, a landing page is not there', async () => {
    expect((await network.ask('{ __schema { queryType { name } } }')).data).toEqual({
      __schema: { queryType: { name: 'Query' } },
    });
    expect((await raw('/graphql', { headers: { accept: 'text/html' } })).status).toBe(400);
  });
});

test('a mistake of ours is told without a word of where and why', async () => {
  const broken = await startTestNetwork();
  try {
    await broken.orm.em.fork().execute('alter table organization rename column name_key to gone');
    const answer = await broken.ask('{ organizations(filter: {text: "geheim"}) { nodes { id } } }');
    expect([answer.data, answer.codes]).toEqual([{ organizations: null }, ['INTERNAL_SERVER_ERROR']]);
    expect(answer.text).not.toMatch(LEAK);
    expect(answer.text).not.toMatch(/geheim|name_key|gone/);
    await broken.orm.em.fork().execute(`delete from migration`);
    expect((await fetch(`${broken.url}/health/ready`)).status).toBe(503);
  } finally {
    await broken.stop();
  }
});

test('a region that stops finishes what it has begun and says that it is not ready', async () => {
  const stopping = await startTestNetwork();
  const blocker = stopping.orm.em.fork();
  await blocker.begin();
  await blocker.execute('lock table organization in access exclusive mode');
  const underWay = stopping.ask('{ organizations { totalCount } }');
  await expect
    .poll(
      async () =>
        (
          await stopping.orm.em
            .fork()
            .execute(
              `select 1 from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`,
            )
        ).length,
    )
    .toBe(1);
  const stopped = stopping.stop();
  await blocker.rollback();
  expect((await underWay).data).toEqual({ organizations: { totalCount: 5 } });
  await stopped;
  await expect(fetch(`${stopping.url}/health/live`)).rejects.toThrow('fetch failed');
});
