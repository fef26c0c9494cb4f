import { createHash } from 'node:crypto';
import { getIntrospectionQuery } from 'graphql';
import { request } from 'undici';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openGateway, readAnswer, type OpenGateway } from '../testing/open-gateway.ts';
import { smallRegion, type SmallRegion } from '../testing/small-region.ts';

let region: SmallRegion;
let gateway: OpenGateway;

beforeAll(async () => {
  region = await smallRegion('th', { organizations: [{ key: 'anker', name: 'Anker' }] });
  gateway = await openGateway([region]);
});
afterAll(async () => {
  await gateway[Symbol.asyncDispose]();
  await region[Symbol.asyncDispose]();
});

const COUNT = '{ organizations { totalCount } }';
const json = { 'content-type': 'application/json' };
const get = async (search: string, headers: Record<string, string> = json) =>
  readAnswer(await request(`${gateway.gateway.url}?${search}`, { headers }));

describe('over HTTP', () => {
  test('a query may come by GET where the client shows that no foreign page sent it', async () => {
    const search = new URLSearchParams({ query: COUNT }).toString();
    expect((await get(search)).data).toEqual({ organizations: { totalCount: 1 } });
    expect(await get(search, {})).toMatchObject({ status: 400, codes: ['BAD_USER_INPUT'] });
  });

  test.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS'] as const)('%s is not offered', async (method) => {
    const response = await request(gateway.gateway.url, { method, headers: json });
    const { codes, status } = await readAnswer(response);
    expect({ codes, status, allow: response.headers['allow'] }).toEqual({
      codes: ['BAD_USER_INPUT'],
      status: 405,
      allow: 'GET, POST',
    });
  });

  test('several operations in one request are refused', async () => {
    expect(await gateway.send(JSON.stringify([{ query: COUNT }, { query: COUNT }]))).toMatchObject({
      status: 400,
      codes: ['BAD_USER_INPUT'],
    });
  });

  test('a body of 100 kB and more is refused', async () => {
    expect(
      await gateway.send(JSON.stringify({ query: COUNT, variables: { x: 'x'.repeat(100_000) } })),
    ).toMatchObject({ status: 413, codes: ['LIMIT_BYTES'] });
  });

  test('a host header that is no host does no harm', async () => {
    expect(await gateway.ask(COUNT, {}, { headers: { host: 'a b:c' } })).toMatchObject({ status: 200 });
  });

  test('a stored query by its hash is refused', async () => {
    const body = JSON.stringify({
      extensions: { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } },
    });
    expect((await gateway.send(body)).codes).toEqual(['BAD_USER_INPUT']);
  });

  test('a client that sends the hash beside the text is answered, as long as they fit', async () => {
    const stored = (sha256Hash: string) =>
      JSON.stringify({ query: COUNT, extensions: { persistedQuery: { version: 1, sha256Hash } } });
    const sha256 = createHash('sha256').update(COUNT).digest('hex');
    expect(await gateway.send(stored(sha256))).toMatchObject({ status: 200, codes: [] });
    expect((await gateway.send(stored('a'.repeat(64)))).codes).toEqual(['BAD_USER_INPUT']);
    const alone = JSON.stringify({ extensions: { persistedQuery: { version: 1, sha256Hash: sha256 } } });
    expect((await gateway.send(alone)).codes).toEqual(['BAD_USER_INPUT']);
  });

  test('a text that came before is answered, or refused, as it was the first time', async () => {
    for (const query of [COUNT, '{ nothing }', '{ broken', 'mutation { __typename }']) {
      const [first, second, third] = [
        await gateway.ask(query),
        await gateway.ask(query),
        await gateway.ask(query),
      ];
      for (const { status, data, errors } of [second, third])
        expect({ status, data, errors }).toEqual({
          status: first.status,
          data: first.data,
          errors: first.errors,
        });
    }
  });

  test('the answer names the media type the client asked for', async () => {
    const { headers } = await gateway.ask(
      COUNT,
      {},
      { headers: { accept: 'application/graphql-response+json' } },
    );
    expect(headers['content-type']).toBe('application/graphql-response+json; charset=utf-8');
  });

  test('every answer has a request id and says who answered', async () => {
    const answer = await gateway.ask(COUNT, {}, { headers: { 'x-request-id': 'r-1' } });
    expect(answer.headers['x-request-id']).toBe('r-1');
    expect(answer.extensions).toMatchObject({
      coverage: { complete: true, sources: [{ region: 'th', status: 'OK' }] },
    });
  });
});

describe('the schema', () => {
  test('can be asked for', async () => {
    const { data, errors } = await gateway.ask(getIntrospectionQuery());
    expect(errors).toEqual([]);
    const { types, directives } = (
      data as unknown as { __schema: { types: { name: string }[]; directives: { name: string }[] } }
    ).__schema;
    const names = types.map(({ name }) => name);
    expect(names).toContain('Coverage');
    expect(names).not.toContain('_Any');
    expect(directives.map(({ name }) => name).toSorted()).toEqual(expect.arrayContaining(['answer']));
  });

  test('comes together with data in one operation', async () => {
    expect(
      (
        await gateway.ask(
          `{ __typename __schema { queryType { name } } organizations { __typename totalCount } }`,
        )
      ).data,
    ).toEqual({
      __typename: 'Query',
      __schema: { queryType: { name: 'Query' } },
      organizations: { __typename: 'OrganizationConnection', totalCount: 1 },
    });
  });
});

describe('bad input gets its code and changes nothing:', () => {
  const nested = `{ organization(id: "th:organization/a") { figures ${'{ source '.repeat(3)} { label } ${'}'.repeat(3)} } }`;
  const spreads = Array.from(
    { length: 30 },
    (_, index) => `fragment f${index} on Query { ...f${index + 1} ...f${index + 1} }`,
  ).join(' ');
  test.each<[string, string, object | undefined, string]>([
    ['no document', '', undefined, 'BAD_USER_INPUT'],
    ['half a document', '{ organizations {', undefined, 'GRAPHQL_PARSE_FAILED'],
    ['an unknown field', '{ nothing }', undefined, 'GRAPHQL_VALIDATION_FAILED'],
    ['a field of a leaf', nested, undefined, 'GRAPHQL_VALIDATION_FAILED'],
    [
      'an unknown variable',
      'query { organizations(first: $n) { totalCount } }',
      undefined,
      'GRAPHQL_VALIDATION_FAILED',
    ],
    [
      'a variable of another type',
      'query($n: Int) { organizations(first: $n) { totalCount } }',
      { n: 'many' },
      'BAD_USER_INPUT',
    ],
    [
      'a variable that is missing',
      'query($id: ID!) { organization(id: $id) { name } }',
      {},
      'BAD_USER_INPUT',
    ],
    [
      'two operations and no name',
      'query A { __typename } query B { __typename }',
      undefined,
      'BAD_USER_INPUT',
    ],
    [
      'a cycle of fragments',
      '{ ...a } fragment a on Query { ...b } fragment b on Query { ...a }',
      undefined,
      'GRAPHQL_VALIDATION_FAILED',
    ],
    [
      'fragments that double each other',
      `{ ...f0 } ${spreads} fragment f30 on Query { __typename }`,
      undefined,
      'LIMIT_COST',
    ],
    ['too many tokens', `{ ${'__typename '.repeat(4_100)} }`, undefined, 'LIMIT_COST'],
    [
      'too many aliases',
      `{ ${Array.from({ length: 60 }, (_, index) => `a${index}: __typename`).join(' ')} }`,
      undefined,
      'LIMIT_ALIASES',
    ],
    [
      'a NUL byte in a literal',
      '{ organizations(filter: {text: "a\\u0000"}) { totalCount } }',
      undefined,
      'BAD_USER_INPUT',
    ],
    [
      'a NUL byte in a variable',
      'query($t: String) { organizations(filter: {text: $t}) { totalCount } }',
      { t: 'a\u0000' },
      'BAD_USER_INPUT',
    ],
    [
      'a lone surrogate in a variable',
      'query($t: String) { organizations(filter: {text: $t}) { totalCount } }',
      { t: '\ud800' },
      'BAD_USER_INPUT',
    ],
    ['a page of 0', '{ organizations(first: 0) { totalCount } }', undefined, 'PAGE_SIZE_INVALID'],
    ['a page of 201', '{ organizations(first: 201) { totalCount } }', undefined, 'PAGE_SIZE_INVALID'],
    ['no cursor', '{ organizations(after: "x") { totalCount } }', undefined, 'CURSOR_INVALID'],
    ['an id of no form', '{ organization(id: "1") { name } }', undefined, 'ID_INVALID'],
    ['an id of another kind', '{ organization(id: "th:project/a") { name } }', undefined, 'ID_INVALID'],
    [
      'an id of an unknown region',
      '{ organization(id: "xx:organization/a") { name } }',
      undefined,
      'REGION_UNKNOWN',
    ],
    [
      'a filter for an unknown region',
      '{ organizations(filter: {region: ["xx"]}) { totalCount } }',
      undefined,
      'REGION_UNKNOWN',
    ],
    [
      'an answer from an unknown region',
      'query @answer(from: ["xx"]) { organizations { totalCount } }',
      undefined,
      'REGION_UNKNOWN',
    ],
  ])('%s', async (_name, query, variables, code) => {
    const before = region.asked.length;
    const answer = await gateway.ask(query, variables);
    expect(new Set(answer.codes)).toEqual(new Set([code]));
    expect(answer.text).not.toMatch(/stack|node_modules|\.ts:/);
    expect(region.asked.length).toBe(before);
  });
});

test('a subscription over HTTP is refused', async () => {
  const { codes, status } = await gateway.ask('subscription { changes { __typename } }');
  expect(status).toBe(400);
  expect(codes).toEqual(['SUBSCRIPTION_OVER_HTTP']);
});
