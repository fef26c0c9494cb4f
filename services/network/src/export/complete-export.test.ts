import 'reflect-metadata';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { migrate } from '../database/migrate.ts';
import { openDatabase } from '../database/orm.ts';
import { createTestDatabase } from '../testing/test-database.ts';
import { openTestIssuer, type TestIssuer } from '../testing/test-issuer.ts';
import { startTestNetwork, testConfig, type TestNetwork } from '../testing/test-network.ts';
import { completeExport } from './complete-export.ts';
import { exportedTables, LEFT_OUT } from './exported-tables.ts';
import { loadExport } from './load-export.ts';
import { entities } from '../entities.ts';

let network: TestNetwork;
let issuer: TestIssuer;
let editor: Record<string, string>;
let lines: string[];

const write = async (field: string) => {
  const { data, errors } = await network.ask(`mutation { written: ${field} }`, {}, editor);
  expect(errors).toEqual([]);
  return data.written;
};

beforeAll(async () => {
  issuer = await openTestIssuer();
  network = await startTestNetwork({ identity: issuer.identity });
  editor = { authorization: await issuer.authorization('editor') };
  await write(
    'changeOrganization(id: "th:organization/oase", expectedRevision: 1, input: { foundedYear: 1999 }, note: "nachgesehen") { revision problems { code } }',
  );
  await write(
    'withdraw(id: "th:organization/zukunft", expectedRevision: 1, reason: "aufgelöst") { revision problems { code } }',
  );
  await write(
    'createOrganization(region: "th", input: { name: "=Entwurf", kind: OTHER, summary: { de: "\\"Zeile\\"\\nund ‚Zeichen‘ 😀", translations: [{ language: "ar", text: "نص" }] }, contact: { email: "post@entwurf.example" } }) { revision }',
  );
  lines = await exported();
}, 60_000);
afterAll(async () => {
  await network.stop();
  await issuer.stop();
});

async function exported(): Promise<string[]> {
  let text = '';
  for await (const chunk of completeExport(network.orm.em, testConfig, new Date('2026-01-02T03:04:05Z')))
    text += chunk;
  return text.trimEnd().split('\n');
}

async function* each(given: readonly string[]): AsyncGenerator<string> {
  for (const line of given) yield line;
}

/** Loads it into a database of its own; answers its address. */
async function loaded(given: readonly string[], region = 'th'): Promise<string> {
  const url = await createTestDatabase();
  const orm = await openDatabase({ url, connections: 2 });
  try {
    await migrate(orm);
    await orm.em.fork().transactional((em) => loadExport(em, { code: region }, each(given)));
    return url;
  } finally {
    await orm.close(true);
  }
}

const RECORD = `id __typename meta { visibility publication revision createdAt updatedAt confirmedAt changeNote demonstration sources { label url } }`;
const PART = `figures { measure value label asOf note source { label } } outcomes { id text by { id label } }`;
const PARTY = `participations { role organization { id label } person { name function basis visibility } municipality { ags } }`;
const QUESTIONS = [
  `{ organizations(first: 100) { totalCount edges { cursor node { ${RECORD} name alternateNames summary contact { email } sites { kind address municipality { name } } ${PART} relations { id } } } } }`,
  `{ organizations(first: 100, filter: { text: "oase" }) { nodes { id } } }`,
  `{ projects(first: 100, orderBy: { field: DATE, direction: DESC }) { nodes { ${RECORD} title ${PARTY} ${PART} municipalities { ags } } } }`,
  `{ conferences(first: 100) { nodes { ${RECORD} title status startDate venue { name address } series { id title } ${PARTY} sessions { title ${PARTY} } ${PART} } } }`,
  `{ relations(first: 100) { nodes { ${RECORD} kind since until from { label } to { label } } } }`,
  `{ conferenceStatistics { groups { region conferences held } totalRelation coverage { complete } } }`,
  `{ node(id: "th:organization/zukunft") { ${RECORD} ... on Tombstone { withdrawnAt reason } } }`,
  `{ municipalities { ags name } }`,
];

test('a region that was empty and loaded an export gives the same answers with the same ids, to everybody', async () => {
  const copy = await startTestNetwork({ identity: issuer.identity, databaseUrl: await loaded(lines) });
  try {
    for (const headers of [{}, editor])
      for (const question of QUESTIONS) {
        const [before, after] = [
          await network.ask(question, {}, headers),
          await copy.ask(question, {}, headers),
        ];
        expect(before.codes, question).toEqual([]);
        expect(JSON.stringify(before.data).length, question).toBeGreaterThan(40);
        expect(after.text).toBe(before.text);
      }
    const change = await copy.ask(
      'mutation { undo(id: "th:organization/oase", expectedRevision: 2, toRevision: 1) { revision problems { code } } }',
      {},
      editor,
    );
    expect(change.data.undo).toEqual({ revision: 3, problems: [] });
  } finally {
    await copy.stop();
  }
});

test('exported again, the copy is the same file', async () => {
  const orm = await openDatabase({ url: await loaded(lines), connections: 2 });
  let text = '';
  for await (const chunk of completeExport(orm.em, testConfig, new Date('2026-01-02T03:04:05Z')))
    text += chunk;
  await orm.close(true);
  expect(text.trimEnd().split('\n')).toEqual(lines);
});

test('no account, no trace of who did it and no position is in it', () => {
  const text = lines.join('\n');
  expect(text).toContain('post@entwurf.example');
  expect(text).not.toContain('editor-1');
  for (const name of LEFT_OUT) expect(text).not.toContain(`"table":"${name}"`);
});

test('a table that says who somebody is stays behind', () => {
  const withPerson = entities
    .filter(({ meta }) => Object.hasOwn(meta.properties, 'person'))
    .map(({ meta }) => meta.tableName);
  expect(withPerson.length).toBeGreaterThan(1);
  const names = exportedTables().map(({ name }) => name);
  expect(names.filter((name) => withPerson.includes(name))).toEqual([]);
});

test.each<[string, (given: string[]) => string[], string, string]>([
  ['a file that was cut', (given) => given.slice(0, -1), 'th', 'EXPORT_INCOMPLETE'],
  ['a missing row', (given) => given.filter((_, index) => index !== 5), 'th', 'EXPORT_INCOMPLETE'],
  ['an export of another region', (given) => given, 'mv', 'EXPORT_REGION'],
  ['something else', () => ['{"a":1}'], 'th', 'EXPORT_FORMAT'],
  ['no JSON', (given) => [given[0] ?? '', '{'], 'th', 'EXPORT_FORMAT'],
  ['another table', (given) => [given[0] ?? '', '{"table":"audit_entry","row":{}}'], 'th', 'EXPORT_FORMAT'],
  [
    'another column',
    (given) => given.map((line) => line.replace('"revision":', '"version":')),
    'th',
    'EXPORT_FORMAT',
  ],
  [
    'another order',
    (given) => [(given[0] ?? '').replace('"order":"1"', '"order":"99"')],
    'th',
    'EXPORT_ORDER_VERSION',
  ],
])('%s is refused', async (_, change, region, code) => {
  await expect(loaded(change([...lines]), region)).rejects.toMatchObject({ code });
});

test('a region that has rows loads nothing', async () => {
  const load = network.orm.em.fork().transactional((em) => loadExport(em, { code: 'th' }, each(lines)));
  await expect(load).rejects.toMatchObject({ code: 'REGION_NOT_EMPTY' });
});
