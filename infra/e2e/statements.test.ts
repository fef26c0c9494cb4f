import { randomBytes } from 'node:crypto';
import { createLog, readSettings, startGateway } from '@verbund/gateway-server';
import { openNetwork, readEnvironment } from '@verbund/network';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { regions } from './seed-facts/regions.ts';

const DAMOST = 'bund:organization/damost';

/** The whole house in one process, so that every statement of every region can be counted. */
const stack = new AsyncDisposableStack();
const statements = new Map<string, string[]>(regions.map(({ code }) => [code, []]));
let url = '';

beforeAll(async () => {
  const subgraphs: string[] = [];
  for (const config of regions) {
    const environment = readEnvironment({
      DATABASE_URL: await newDatabase(),
      PORT: '0',
      VERBUND_MODE: 'demo',
      VERBUND_SEED: 'full',
      VERBUND_LOG: 'silent',
    });
    const onStatement = (sql: string) => void statements.get(config.code)?.push(sql);
    const region = await openNetwork(config, environment, { onStatement });
    stack.defer(() => region.stop());
    subgraphs.push(`${config.code}=${region.url}/graphql`);
  }
  const gateway = await startGateway(
    readSettings({ PORT: '0', VERBUND_SUBGRAPHS: subgraphs.join(','), VERBUND_POLL_MS: '3600000' }),
    createLog('silent'),
  );
  stack.defer(() => gateway.stop());
  await gateway.firstLook;
  url = gateway.url;
}, 120_000);
afterAll(() => stack.disposeAsync());
beforeEach(forget);

async function newDatabase(): Promise<string> {
  const { adminDatabase, ...connection } = inject('postgres');
  const name = `counted_${randomBytes(6).toString('hex')}`;
  const admin = new pg.Client({ ...connection, database: adminDatabase });
  await admin.connect();
  await admin.query(`create database ${name} template template0`);
  await admin.end();
  const { user, password, host, port } = connection;
  return `postgresql://${user}:${password}@/${name}?host=${encodeURIComponent(host)}&port=${port}`;
}

/** How many statements each region has run for one operation. */
async function statementsFor(query: string): Promise<Record<string, number>> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  const { errors = [] } = (await response.json()) as { errors?: unknown[] };
  expect(errors).toEqual([]);
  return Object.fromEntries([...statements].map(([code, some]) => [code, some.length]));
}
const each = (count: number) => Object.fromEntries(regions.map(({ code }) => [code, count]));

test('a round of a search for members is one statement, and so is the list', async () => {
  // DaMOst → its networks → Abli → nobody: three rounds; Baden-Württemberg keeps none of those found.
  const list = `organizations(first: 50, filter: {memberOf: {organization: "${DAMOST}", at: "2024-01-01", transitive: true}, includeShortEntries: true})`;
  expect(await statementsFor(`{ ${list} { nodes { name } } }`)).toEqual({ ...each(4), bw: 3 });
});

test('records by the umbrella of who is behind them are one statement more', async () => {
  const filter = `filter: {umbrella: {organization: "${DAMOST}", at: "2024-01-01"}}`;
  expect(
    await statementsFor(
      `{ conferences(${filter}) { nodes { title } } projects(${filter}) { nodes { title } } }`,
    ),
  ).toEqual(each(3));
});

test('pages below the rows of a list are one statement for each field and level, however many rows there are', async () => {
  const rows = (first: number) =>
    `{ organizations(first: ${first}) { nodes { name conferences(first: 3) { totalCount nodes { title } pageInfo { hasNextPage } } incomingRelations(first: 3) { nodes { kind } } } } }`;
  expect(await statementsFor(rows(1))).toEqual(each(3));
  forget();
  expect(await statementsFor(rows(40))).toEqual(each(3));
});

test('two levels are a statement each', async () => {
  const counted = await statementsFor(
    `{ organization(id: "${DAMOST}") { incomingRelations(first: 10) { nodes { from { organization { name conferences(first: 3) { nodes { title } } } } } } } }`,
  );
  // The edges; the organizations they begin at, where there are any; what all of them did. And the body itself.
  expect(counted).toEqual({ th: 3, mv: 3, bw: 2, sn: 3, bund: 4 });
});

function forget(): void {
  for (const some of statements.values()) some.length = 0;
}
