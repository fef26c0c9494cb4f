import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Fault, ProxiedRequest } from './fault-proxy.ts';
import { openGateway, type Answer, type OpenGateway } from './open-gateway.ts';

const CODES = ['th', 'mv', 'bw', 'sn', 'bund'];
const DEADLINE_MS = 1_500;

let gateway: OpenGateway;
let whole: Answer;

const LIST = `{
  organizations(first: 200) {
    nodes { id region }
    totalCount
    totalRelation
    coverage { complete sources { region status rows message } }
  }
}`;

beforeAll(async () => {
  gateway = await openGateway(
    { VERBUND_DEADLINE_MS: String(DEADLINE_MS), VERBUND_POLL_MS: '200' },
    { breaker: { failures: 1_000, pauseMs: 1, longestPauseMs: 1 } },
  );
  // The first requests of a region may take longer than the deadline: what is compared with must be whole.
  whole = await healed();
});
afterAll(() => gateway[Symbol.asyncDispose]());
afterEach(async () => {
  for (const code of CODES) await gateway.proxy(code).set({ kind: 'none' });
  await healed();
});

/** Waits until every region answers, and returns that answer. */
async function healed(): Promise<Answer> {
  for (;;) {
    const answer = await gateway.ask(LIST);
    if (answer.sources.every((source) => source.endsWith(' OK'))) return answer;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Everything but the rows of one region. */
const without = (code: string) => whole.data.organizations.nodes.filter(({ region }) => region !== code);

async function expectMissing(code: string, status: string): Promise<void> {
  const partial = await gateway.ask(LIST);
  expect(partial.sources).toEqual(CODES.map((one) => `${one} ${one === code ? status : 'OK'}`));
  const { organizations } = partial.data;
  expect(organizations.nodes).toEqual(without(code));
  expect(organizations.totalCount).toBe(without(code).length);
  expect(organizations).toMatchObject({ totalRelation: 'AT_LEAST', coverage: { complete: false } });
  const source = organizations.coverage.sources.find(({ region }) => region === code);
  expect(source).toMatchObject({ status, message: expect.stringMatching(/\S/) });
  expect(partial.text).not.toMatch(/127\.0\.0\.1|node_modules|stack/);

  const strict = await gateway.ask(`query @answer(policy: STRICT) ${LIST}`);
  expect(strict.data).toEqual({ organizations: null });
  expect(strict.codes).toContain('INCOMPLETE');
  expect(JSON.stringify(strict.errors)).toContain(code);
}

test('healthy, every region answers and the strict answer is the same', async () => {
  expect(whole.sources).toEqual(CODES.map((code) => `${code} OK`));
  const strict = await gateway.ask(`query @answer(policy: STRICT) ${LIST}`);
  expect(strict.data.organizations.nodes).toEqual(whole.data.organizations.nodes);
});

describe.each(CODES)('while %s', (code) => {
  test.each<[string, Fault, string]>([
    ['is stopped', { kind: 'refuse' }, 'UNREACHABLE'],
    ['hangs', { kind: 'hang' }, 'TIMEOUT'],
    ['is too slow', { kind: 'slow', ms: 2 * DEADLINE_MS }, 'TIMEOUT'],
    ['drips', { kind: 'drip' }, 'TIMEOUT'],
    ['answers 500', { kind: 'status', status: 500 }, 'UNREACHABLE'],
    ['answers HTML', { kind: 'status', status: 200 }, 'INVALID'],
    ['answers garbage', { kind: 'garbage' }, 'INVALID'],
    ['closes in the middle', { kind: 'truncate' }, 'UNREACHABLE'],
    ['resets in the middle', { kind: 'reset' }, 'UNREACHABLE'],
    ['redirects', { kind: 'redirect', location: 'http://127.0.0.1:1/' }, 'INVALID'],
  ])('%s, the others answer and it is named', async (_name, fault, status) => {
    await gateway.proxy(code).set(fault);
    await expectMissing(code, status);
  });

  test('its process stands still (SIGSTOP), the others answer; afterwards it is there again', async () => {
    const pid = inject('regions').find((region) => region.code === code)?.pid ?? 0;
    process.kill(pid, 'SIGSTOP');
    try {
      await expectMissing(code, 'TIMEOUT');
    } finally {
      process.kill(pid, 'SIGCONT');
    }
    await healed();
    expect((await gateway.ask(LIST)).data.organizations.nodes).toEqual(whole.data.organizations.nodes);
  });
});

describe('an answer is discarded, and the region named, that', () => {
  /** Changes the edges of every connection in an answer, whatever names the gateway asked them under. */
  const edges = (change: (edges: Record<string, unknown>[]) => unknown[]): Fault => ({
    kind: 'rewrite',
    change: (body) => rewriteEdges(body, change),
  });
  test.each<[string, Fault]>([
    [
      'holds a row of another region',
      edges((all) => all.map((edge, index) => (index === 0 ? withForeignId(edge) : edge))),
    ],
    ['is in the wrong order', edges((all) => all.toReversed())],
    ['repeats a row', edges((all) => [...all, ...all.slice(-1)])],
    ['has a null where none may be', edges((all) => all.map((edge) => withoutRows(edge)))],
    ['lacks an edge’s cursor', edges((all) => all.map((edge) => withoutCursors(edge)))],
    [
      'has text for a number',
      {
        kind: 'rewrite',
        change: (body) => JSON.parse(JSON.stringify(body).replace(/"totalCount":(\d+)/, '"totalCount":"$1"')),
      },
    ],
    [
      'counts fewer than it sends',
      {
        kind: 'rewrite',
        change: (body) => JSON.parse(JSON.stringify(body).replace(/"totalCount":\d+/, '"totalCount":1')),
      },
    ],
    ['is an answer to something else', { kind: 'rewrite', change: () => ({ data: { hello: 1 } }) }],
    ['is no answer at all', { kind: 'rewrite', change: () => ({ data: null }) }],
    ['is a list', { kind: 'rewrite', change: () => [] }],
  ])('%s', async (_name, fault) => {
    await gateway.proxy('sn').set(fault);
    const answer = await gateway.ask(LIST);
    expect(answer.sources.filter((source) => !source.endsWith(' OK'))).toEqual([
      expect.stringMatching(/^sn (INVALID|FAILED)$/),
    ]);
    expect(answer.data.organizations.nodes).toEqual(without('sn'));
  });

  function rewriteEdges(value: unknown, change: (edges: Record<string, unknown>[]) => unknown[]): unknown {
    if (Array.isArray(value)) return value.map((inner) => rewriteEdges(inner, change));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, inner]) => {
        const isEdges =
          Array.isArray(inner) && inner.length > 1 && JSON.stringify(inner[0]).includes('organization/');
        return [name, isEdges ? change(inner as Record<string, unknown>[]) : rewriteEdges(inner, change)];
      }),
    );
  }
  const withForeignId = (edge: object) =>
    JSON.parse(JSON.stringify(edge).replaceAll('sn:organization', 'th:organization')) as unknown;
  const withoutRows = (edge: object) =>
    Object.fromEntries(
      Object.entries(edge).map(([name, value]) => [name, typeof value === 'string' ? value : null]),
    );
  const withoutCursors = (edge: object) =>
    Object.fromEntries(Object.entries(edge).filter(([, value]) => typeof value !== 'string'));
});

describe('a record', () => {
  const record = (code: string) => whole.data.organizations.nodes.find(({ region }) => region === code)?.id;

  test('of a region that is stopped is null with the reason; records of others are not touched', async () => {
    await gateway.proxy('th').set({ kind: 'refuse' });
    const { data, errors } = await gateway.ask(
      'query($a: ID!, $b: ID!) { a: organization(id: $a) { id } b: organization(id: $b) { id } }',
      {
        a: record('th'),
        b: record('sn'),
      },
    );
    expect(data).toMatchObject({ a: null, b: { id: record('sn') } });
    expect(errors).toMatchObject([{ path: ['a'], extensions: { code: 'SHARD_UNREACHABLE', shard: 'th' } }]);
  });

  test('keeps the label of a host that is out of reach', async () => {
    await gateway.proxy('bund').set({ kind: 'refuse' });
    const { data } = await gateway.ask(
      '{ conference(id: "sn:conference/regionalkonferenz-hoyerswerda-2025") { participations(role: [HOST]) { organization { label organization { name } resolution } } } }',
    );
    expect(data.conference.participations).toMatchObject([
      {
        organization: {
          label: expect.stringMatching(/NEMO/i),
          organization: null,
          resolution: 'UNREACHABLE',
        },
      },
    ]);
  });
});

test('a total with a region missing says at least, and has no upper bound', async () => {
  await gateway.proxy('bw').set({ kind: 'refuse' });
  const { data } = await gateway.ask(
    '{ figureTotal(measure: PARTICIPANTS) { label lower upper relation coverage { complete } } }',
  );
  expect(data.figureTotal).toMatchObject({
    lower: 60,
    upper: null,
    relation: 'AT_LEAST',
    label: expect.stringMatching(/^mindestens 60/),
    coverage: { complete: false },
  });
});

test('a walk that lost a region on its first page says so on the second', async () => {
  await gateway.proxy('th').set({ kind: 'refuse' });
  const PAGE =
    'query($after: String) { organizations(first: 5, after: $after) { pageInfo { endCursor } coverage { complete missedBefore } } }';
  const first = await gateway.ask(PAGE);
  await gateway.proxy('th').set({ kind: 'none' });
  await healed();
  const second = await gateway.ask(PAGE, { after: first.data.organizations.pageInfo.endCursor });
  expect(second.data.organizations.coverage).toEqual({ complete: false, missedBefore: ['th'] });
});

test('with every region gone the answer is null, each named, and the gateway lives', async () => {
  for (const code of CODES) await gateway.proxy(code).set({ kind: 'refuse' });
  const answer = await gateway.ask(LIST);
  expect(answer.status).toBe(200);
  expect(answer.data).toEqual({ organizations: null });
  expect(answer.sources).toEqual(CODES.map((code) => `${code} UNREACHABLE`));
  // What the gateway knows of each region is looked up beside the questions, and may be a look older than the answer above.
  await expect
    .poll(async () => (await gateway.ask('{ regions { code status } }')).data.regions)
    .toMatchObject(CODES.map((code) => ({ code, status: 'UNREACHABLE' })));
});

test('what a region was asked holds no secret of a client', () => {
  const requests: ProxiedRequest[] = CODES.flatMap((code) => gateway.proxy(code).requests);
  expect(requests.length).toBeGreaterThan(0);
  for (const { headers } of requests)
    expect(Object.keys(headers)).not.toEqual(expect.arrayContaining(['authorization', 'cookie']));
});
