import { formatCursor, ORDER_VERSION, parseCursor } from '@verbund/schema';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openGateway, type Answer, type OpenGateway } from './open-gateway.ts';

let gateway: OpenGateway;
/** Cursors of the first row of organizations by name and by change, and of conferences. */
let byName: string;
let byChange: string;
let filtered: string;
let ofConferences: string;

const ORGANIZATIONS = `query($first: Int, $after: String, $last: Int, $before: String, $orderBy: OrganizationOrder, $filter: OrganizationFilter) {
  organizations(first: $first, after: $after, last: $last, before: $before, orderBy: $orderBy, filter: $filter) { totalCount nodes { name } pageInfo { endCursor } }
}`;

beforeAll(async () => {
  gateway = await openGateway({ VERBUND_POLL_MS: '3600000' });
  const cursor = async (variables: object) =>
    (await gateway.ask(ORGANIZATIONS, { first: 1, ...variables })).data.organizations.pageInfo.endCursor;
  byName = await cursor({ orderBy: { field: 'NAME' } });
  byChange = await cursor({ orderBy: { field: 'UPDATED_AT' } });
  filtered = await cursor({ orderBy: { field: 'NAME' }, filter: { kind: ['MIGRANT_ORGANIZATION'] } });
  ofConferences = (await gateway.ask('{ conferences(first: 1) { pageInfo { endCursor } } }')).data.conferences
    .pageInfo.endCursor;
});
afterAll(() => gateway[Symbol.asyncDispose]());

function expectCoded(answer: Answer, code: string): void {
  expect(new Set(answer.codes)).toEqual(new Set([code]));
  expect(answer.text).not.toMatch(/node_modules|\bat .+:\d+:\d+|\.ts\b|select .* from|stacktrace/i);
  for (const { message } of answer.errors) expect(message.length).toBeGreaterThan(5);
}

const page = (variables: object) => gateway.ask(ORGANIZATIONS, { orderBy: { field: 'NAME' }, ...variables });
const changed = (change: Partial<ReturnType<typeof parseCursor> & object>) => {
  const parts = parseCursor(byName);
  if (!parts) throw new Error('the gateway gave a cursor that is none');
  return formatCursor({ ...parts, ...change });
};

describe('a cursor that is', () => {
  test.each<[string, () => string, string]>([
    ['empty', () => '', 'CURSOR_INVALID'],
    ['some text', () => 'hello', 'CURSOR_INVALID'],
    ['not base64', () => 'äöü!', 'CURSOR_INVALID'],
    ['cut short', () => byName.slice(0, byName.length >> 1), 'CURSOR_INVALID'],
    ['very long', () => 'A'.repeat(5_000), 'CURSOR_INVALID'],
    ['of another server', () => Buffer.from('arrayconnection:5').toString('base64url'), 'CURSOR_INVALID'],
    ['a number', () => '12', 'CURSOR_INVALID'],
    ['of another order', () => byChange, 'CURSOR_MISMATCH'],
    ['of another filter', () => filtered, 'CURSOR_MISMATCH'],
    ['of another field', () => ofConferences, 'CURSOR_MISMATCH'],
    [
      'of another order version',
      () => changed({ orderVersion: String(Number(ORDER_VERSION) + 1) }),
      'CURSOR_ORDER_VERSION',
    ],
  ])('%s is refused, before and after', async (_name, cursor, code) => {
    gateway.takeRequests();
    expectCoded(await page({ first: 5, after: cursor() }), code);
    expectCoded(await page({ last: 5, before: cursor() }), code);
    expect(gateway.takeRequests()).toEqual([]);
  });

  test('of the other direction is refused by every region', async () => {
    expectCoded(await page({ first: 5, after: changed({ direction: 'D' }) }), 'CURSOR_MISMATCH');
  });

  test('of a row that has gone still works: it names a place, not a row', async () => {
    const { errors } = await page({ first: 5, after: changed({ key: 'm', id: 'th:organization/gone' }) });
    expect(errors).toEqual([]);
  });
});

describe('a page', () => {
  test.each([-1, 0, 201, 2_147_483_647])('of %i rows is refused', async (size) => {
    expectCoded(await page({ first: size }), 'PAGE_SIZE_INVALID');
    expectCoded(await page({ last: size }), 'PAGE_SIZE_INVALID');
  });

  test('from both ends is refused', async () => {
    expectCoded(await page({ first: 5, last: 5 }), 'PAGE_SIZE_INVALID');
  });

  test.each(['5', 1.5, 2 ** 31, true, [5], {}])('of %j rows is refused', async (first) => {
    expectCoded(await page({ first }), 'BAD_USER_INPUT');
  });
});

describe('an id or region that', () => {
  test.each([
    ['has no form', '{ organization(id: "1") { name } }', 'ID_INVALID'],
    ['is empty', '{ organization(id: "") { name } }', 'ID_INVALID'],
    ['is very long', `{ organization(id: "th:organization/${'a'.repeat(500)}") { name } }`, 'ID_INVALID'],
    [
      'is of another kind',
      '{ organization(id: "th:conference/netzwerktreffen-2023-1") { name } }',
      'ID_INVALID',
    ],
    ['is of an unknown kind', '{ node(id: "th:person/a") { id } }', 'ID_INVALID'],
    ['is of an unknown region', '{ organization(id: "by:organization/a") { name } }', 'REGION_UNKNOWN'],
    ['tries to break out', '{ organization(id: "th:organization/a\' or 1=1 --") { name } }', 'ID_INVALID'],
    ['is no municipal key', '{ municipality(ags: "abc") { name } }', 'ID_INVALID'],
    [
      'is an unknown region in a filter',
      '{ organizations(filter: {region: ["by"]}) { totalCount } }',
      'REGION_UNKNOWN',
    ],
    [
      'is an unknown region in @answer',
      'query @answer(from: ["by"]) { organizations { totalCount } }',
      'REGION_UNKNOWN',
    ],
  ])('%s is refused', async (_name, query, code) => {
    expectCoded(await gateway.ask(query), code);
  });

  test('is nobody’s is null, and no error', async () => {
    expect(await gateway.ask('{ organization(id: "th:organization/nobody") { name } }')).toMatchObject({
      data: { organization: null },
      errors: [],
    });
  });
});

describe('a value that', () => {
  test.each([
    ['is no date', '{ conferences(filter: {from: "gestern"}) { totalCount } }'],
    ['is a day that does not exist', '{ conferences(filter: {from: "2023-02-30"}) { totalCount } }'],
    ['holds a NUL byte', '{ organizations(filter: {text: "a\\u0000b"}) { totalCount } }'],
  ])('%s is refused', async (_name, query) => {
    expectCoded(await gateway.ask(query), 'BAD_USER_INPUT');
  });

  test.each(['a\u0000b', '\ud800', 'x\udc00y'])('is the text %j in a variable is refused', async (text) => {
    expectCoded(await page({ filter: { text } }), 'BAD_USER_INPUT');
  });

  test.each(['%', '_', "'", '"', '\\', '🏳️‍🌈', '<script>', 'a'.repeat(3_000), '   '])(
    'is the text %j is searched for and nothing more',
    async (text) => {
      const { status, codes } = await page({ filter: { text } });
      expect(status).toBe(200);
      expect(codes.filter((code) => code !== 'BAD_USER_INPUT')).toEqual([]);
    },
  );
});

describe('a document', () => {
  const deep = `${'{ a '.repeat(200)}${'}'.repeat(200)}`;
  const aliases = Array.from({ length: 10_000 }, (_, index) => `a${index}:__typename`).join(' ');
  test.each<[string, string, string]>([
    ['without text', '', 'BAD_USER_INPUT'],
    ['that ends too soon', '{ organizations {', 'GRAPHQL_PARSE_FAILED'],
    ['of 200 levels', deep, 'GRAPHQL_VALIDATION_FAILED'],
    [
      'of 16 real levels',
      `{ conferenceSeries(id: "bw:series/dezentral") { ${'origin { series { '.repeat(7)} id ${'} }'.repeat(7)} } }`,
      'LIMIT_DEPTH',
    ],
    ['with 60 aliases', `{ ${aliases.slice(0, aliases.indexOf(' a60:'))} }`, 'LIMIT_ALIASES'],
    [
      'with a cycle of fragments',
      '{ ...a } fragment a on Query { ...b } fragment b on Query { ...a }',
      'GRAPHQL_VALIDATION_FAILED',
    ],
    ['with an unknown variable', '{ organizations(first: $n) { totalCount } }', 'GRAPHQL_VALIDATION_FAILED'],
    ['with an unknown field', '{ organisations { totalCount } }', 'GRAPHQL_VALIDATION_FAILED'],
    ['with 5,000 tokens', `{ ${'__typename '.repeat(5_000)} }`, 'LIMIT_COST'],
    ['that is a subscription', 'subscription { changes { kind } }', 'SUBSCRIPTION_OVER_HTTP'],
    [
      'that subscribes to no field of the contract',
      'subscription { __typename }',
      'GRAPHQL_VALIDATION_FAILED',
    ],
    ['that is a mutation nobody offers', 'mutation { deleteAll }', 'GRAPHQL_VALIDATION_FAILED'],
  ])('%s is refused', async (_name, query, code) => {
    const answer = await gateway.ask(query);
    expect(answer.codes[0]).toBe(code);
    expect(answer.status).toBe(400);
    expect(answer.data).toBeUndefined();
  });

  test('with 10,000 aliases is refused', async () => {
    const { codes, status } = await gateway.ask(`{ ${aliases} }`);
    expect([status, codes[0]]).toEqual([413, 'LIMIT_BYTES']);
  });

  test('that would read more rows than one operation may is refused before anything is asked', async () => {
    gateway.takeRequests();
    const many = Array.from(
      { length: 45 },
      (_, index) => `a${index}: organizations(first: 200) { nodes { id } }`,
    ).join(' ');
    const answer = await gateway.ask(`{ ${many} }`);
    expectCoded(answer, 'LIMIT_ROWS');
    expect(gateway.takeRequests()).toEqual([]);
  });
});

describe('a body', () => {
  test.each([
    [
      'of 10 MB',
      JSON.stringify({ query: '{ __typename }', variables: { x: 'x'.repeat(10_000_000) } }),
      413,
      'LIMIT_BYTES',
    ],
    ['of broken JSON', '{"query":', 400, 'BAD_USER_INPUT'],
    ['without a query', '{"hello":1}', 400, 'BAD_USER_INPUT'],
    ['that is a list', '[]', 400, 'BAD_USER_INPUT'],
    ['that is null', 'null', 400, 'BAD_USER_INPUT'],
    ['whose variables are text', '{"query":"{ __typename }","variables":"{}"}', 400, 'BAD_USER_INPUT'],
    ['whose query is a number', '{"query":1}', 400, 'BAD_USER_INPUT'],
  ])('%s is refused', async (_name, body, status, code) => {
    const answer = await gateway.send(body);
    expect([answer.status, answer.codes]).toEqual([status, [code]]);
  });
});

test('after all of this the gateway and every region are alive', async () => {
  const { sources } = await gateway.ask('{ organizations { totalCount } }');
  expect(sources).toEqual(inject('regions').map(({ code }) => `${code} OK`));
});
