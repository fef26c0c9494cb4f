import { connect } from 'node:net';
import { getIntrospectionQuery } from 'graphql';
import { request } from 'undici';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openGateway, readAnswer, type OpenGateway } from './testing/open-gateway.ts';
import { smallRegion, type SmallRegion } from './testing/small-region.ts';

/*
 * The checks of graphql-cop and of whoever reads its source, each with the outcome we have decided on.
 * The API is public and its SDL is published: what only tells the schema is no finding here.
 */

let regions: SmallRegion[];
let gateway: OpenGateway;
const json = { 'content-type': 'application/json' };
const repeat = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => text(index)).join(' ');
const asked = () => regions.reduce((total, region) => total + region.asked.length, 0);

beforeAll(async () => {
  regions = await Promise.all(
    ['th', 'mv'].map((code) =>
      smallRegion(code, { organizations: [{ key: 'anker', name: `Anker ${code}` }] }),
    ),
  );
  gateway = await openGateway(regions);
});
afterAll(async () => {
  await gateway[Symbol.asyncDispose]();
  for (const region of regions) await region[Symbol.asyncDispose]();
});

/** Sends the document, expects these codes and that no region has heard of it. */
async function expectRefused(query: string, codes: readonly string[], variables?: object): Promise<void> {
  const before = asked();
  const answer = await gateway.ask(query, variables);
  expect([...new Set(answer.codes)]).toEqual(codes);
  expect(answer.data ?? null).toBeNull();
  expect(asked()).toBe(before);
}

describe('the checks of graphql-cop:', () => {
  test('alias overloading: 101 aliases are refused', async () => {
    await expectRefused(`{ ${repeat(101, (index) => `alias${index}:__typename`)} }`, ['LIMIT_ALIASES']);
  });

  test('batch queries: a list of operations is refused', async () => {
    const answer = await gateway.send(
      JSON.stringify(Array.from({ length: 10 }, () => ({ query: '{ __typename }' }))),
    );
    expect(answer).toMatchObject({ status: 400, codes: ['BAD_USER_INPUT'] });
  });

  test('directive overloading: unknown ones are refused, known ones beyond 100', async () => {
    await expectRefused(`{ __typename ${'@aa'.repeat(10)} }`, ['GRAPHQL_VALIDATION_FAILED']);
    await expectRefused(`{ ${'__typename @skip(if: false) '.repeat(101)} }`, ['LIMIT_COST']);
  });

  test('circular introspection is refused', async () => {
    const turn = (levels: number): string =>
      levels === 0 ? 'name' : `name fields { type { ${turn(levels - 1)} } }`;
    await expectRefused(`{ __schema { types { ${turn(5)} } } }`, ['GRAPHQL_VALIDATION_FAILED']);
  });

  test('introspection is open: the SDL is published', async () => {
    expect((await gateway.ask(getIntrospectionQuery())).errors).toEqual([]);
  });

  test('GET: a query is answered where no foreign page can have sent it, else refused', async () => {
    const url = `${gateway.gateway.url}?query=${encodeURIComponent('{ __typename }')}`;
    expect((await readAnswer(await request(url, { headers: json }))).data).toEqual({ __typename: 'Query' });
    expect(await readAnswer(await request(url))).toMatchObject({ status: 400, codes: ['BAD_USER_INPUT'] });
  });

  test('GET: a mutation is never run, whatever the headers', async () => {
    const document =
      'mutation { publishOrganization(id: "th:organization/a", expectedRevision: 1) { revision } }';
    const url = `${gateway.gateway.url}?query=${encodeURIComponent(document)}`;
    const before = asked();
    for (const headers of [json, {}, { ...json, 'apollo-require-preflight': '1' }]) {
      const { status, codes } = await readAnswer(await request(url, { headers }));
      expect([status >= 400, codes.length > 0]).toEqual([true, true]);
    }
    expect(asked()).toBe(before);
  });

  test.each(['application/x-www-form-urlencoded', 'text/plain', 'multipart/form-data; boundary=x'])(
    'POST as %s, which a foreign page can send, is refused',
    async (type) => {
      const { status, codes } = await gateway.send('query={__typename}', { 'content-type': type });
      expect([status, codes]).toEqual([415, ['BAD_USER_INPUT']]);
    },
  );

  test('trace mode: no tracing in extensions, asked for or not', async () => {
    const answer = await gateway.send(
      JSON.stringify({ query: '{ __typename }', extensions: { tracing: true, ftv1: true } }),
      { ...json, 'apollo-federation-include-trace': 'ftv1', 'x-apollo-tracing': '1' },
    );
    expect(Object.keys(answer.extensions ?? {})).toEqual(['cost']);
  });

  test('field suggestions are given: they name nothing that is not published', async () => {
    const { errors } = await gateway.ask('{ organisations { totalCount } }');
    expect(errors[0]?.message).toContain('Did you mean "organizations"');
  });

  test('an explorer is served on its own path, and not to browsers that open the graph', async () => {
    const page = await request(gateway.gateway.url, { headers: { accept: 'text/html' } });
    const text = await page.body.text();
    expect([page.statusCode, /graphiql|playground|<html/i.test(text)]).toEqual([400, false]);
  });

  test('field duplication: the same field many times is answered once, or the document is refused as too large', async () => {
    const few = await gateway.ask(`{ organizations(first: 1) { nodes { ${'name '.repeat(200)} } } }`);
    const one = await gateway.ask('{ organizations(first: 1) { nodes { name } } }');
    expect([few.data, few.extensions?.['cost']?.['total']]).toEqual([
      one.data,
      one.extensions?.['cost']?.['total'],
    ]);
    expect((await gateway.ask(`{ ${'__typename '.repeat(4_100)} }`)).codes).toEqual(['LIMIT_COST']);
  });

  test('unhandled errors: no stack, no file name, no library', async () => {
    for (const body of [
      '{',
      '{"query":1}',
      '{"query":"{__typename}","variables":[]}',
      '{"query":"query { a b c "}',
      '{}',
      '[]',
      'null',
    ]) {
      const { text, codes } = await gateway.send(body);
      expect(codes.length, body).toBeGreaterThan(0);
      expect(text, body).not.toMatch(/stack|node_modules|\.ts\b|apollo|fastify/i);
    }
  });
});

describe('a price cannot be hidden', () => {
  const page = (first: number) => `organizations(first: ${first}) { nodes { name } }`;

  test('in variables', async () => {
    const small = await openGateway(regions, { maxRows: 100 });
    const document = 'query ($n: Int) { organizations(first: $n) { nodes { name } } }';
    const before = asked();
    expect((await small.ask(document, { n: 51 })).codes).toEqual(['LIMIT_ROWS']);
    expect(asked()).toBe(before);
    expect((await small.ask(document, { n: 50 })).codes).toEqual([]);
    await small[Symbol.asyncDispose]();
  });

  test('in aliases', () =>
    expectRefused(`{ ${repeat(50, (index) => `a${index}: ${page(200)}`)} }`, ['LIMIT_ROWS']));

  test('in fragments', () =>
    expectRefused(
      `{ ...f0 } ${repeat(12, (index) => `fragment f${index} on Query { ...f${index + 1} a${index}: ${page(200)} b${index}: ${page(200)} c${index}: ${page(200)} }`)} fragment f12 on Query { __typename }`,
      ['LIMIT_ROWS'],
    ));

  test('in nested lists and references', () => {
    const to = (inside: string) => `relations { to { organization { name ${inside} } } }`;
    const inside = repeat(4, (index) => `r${index}: ${to(to('figures { value }'))}`);
    return expectRefused(`{ organizations(first: 200) { nodes { ${inside} } } }`, ['LIMIT_COST']);
  });

  test('in introspection: circles within the allowed depth under many aliases', () => {
    const circle = 'fields { type { fields { args { type { ofType { ofType { name } } } } } } }';
    return expectRefused(`{ __schema { ${repeat(49, (index) => `t${index}: types { ${circle} }`)} } }`, [
      'LIMIT_COST',
    ]);
  });

  test('the error says what was expected and what came, the extension what it would have cost', async () => {
    const { errors, extensions } = await gateway.ask(
      `{ ${repeat(50, (index) => `a${index}: ${page(200)}`)} }`,
    );
    expect(errors[0]?.message).toBe('expected at most 10000 rows over all shards, got a request for 20000');
    expect(extensions?.['cost']).toMatchObject({ rows: 20_000, requests: 0, bytes: 0, aliases: 50 });
  });
});

describe('whoever asks too much over time', () => {
  const from = (address: string) => ({ headers: { ...json, 'x-forwarded-for': address } });
  const document = '{ organizations(first: 200) { nodes { name } } }';

  test('is told when to come back, and others are answered', async () => {
    const limited = await openGateway(regions, {
      ratePerSecond: 1,
      maxCost: 5_000,
      trustedProxies: ['127.0.0.1'],
    });
    const spend = () => limited.ask(document, {}, from('192.0.2.1'));
    const first = await spend();
    let last = first;
    for (let time = 0; time < 5 && last.codes.length === 0; time++) last = await spend();
    expect(first.codes).toEqual([]);
    expect([last.status, last.codes, last.data ?? null]).toEqual([429, ['RATE_LIMITED'], null]);
    expect(Number(last.headers['retry-after'])).toBe(last.errors[0]?.extensions['retryAfter']);
    expect((await limited.ask(document, {}, from('192.0.2.2'))).codes).toEqual([]);
    await limited[Symbol.asyncDispose]();
  });

  test('cannot take another address where no proxy is trusted', async () => {
    const limited = await openGateway(regions, { ratePerSecond: 1, maxCost: 2_500 });
    const answers = [];
    for (let time = 0; time < 4; time++)
      answers.push(await limited.ask(document, {}, from(`192.0.2.${time}`)));
    expect(answers.at(-1)?.codes).toEqual(['RATE_LIMITED']);
    await limited[Symbol.asyncDispose]();
  });

  test('still hears that the gateway is healthy', async () => {
    const limited = await openGateway(regions, { ratePerSecond: 1, maxCost: 100 });
    const health = `${new URL(limited.gateway.url).origin}/health/ready`;
    for (let time = 0; time < 10; time++) await limited.ask('{ __typename }');
    expect((await limited.ask('{ __typename }')).status).toBe(429);
    const { statusCode, body } = await request(health);
    await body.dump();
    expect(statusCode).toBe(200);
    await limited[Symbol.asyncDispose]();
  });
});

describe('slow senders', () => {
  const times = { headersMs: 300, requestMs: 600, checkMs: 50 };
  /** Sends a byte now and then until the other end closes; answers what was heard. */
  const drip = (url: string, head: string) =>
    new Promise<string>((resolve) => {
      const { port } = new URL(url);
      let heard = '';
      const socket = connect(Number(port), '127.0.0.1', () => socket.write(head));
      const more = setInterval(() => socket.write('a'), 40);
      socket.on('data', (chunk) => (heard += chunk.toString()));
      socket.on('error', () => {});
      socket.on('close', () => {
        clearInterval(more);
        resolve(heard);
      });
    });

  test.each([
    ['headers', 'POST /graphql HTTP/1.1\r\nhost: x\r\nx-slow: '],
    [
      'a body',
      'POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 90000\r\n\r\n{',
    ],
  ])('of %s are cut off, while others are answered', async (_what, head) => {
    const patient = await openGateway(regions, {}, { http: times });
    const slow = Promise.all(Array.from({ length: 50 }, () => drip(patient.gateway.url, head)));
    expect((await patient.ask('{ organizations { totalCount } }')).codes).toEqual([]);
    for (const heard of await slow) expect(heard).toMatch(/^(HTTP\/1\.1 408 |$)/);
    await patient[Symbol.asyncDispose]();
  });
});
