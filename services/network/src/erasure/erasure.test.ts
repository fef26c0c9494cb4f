import 'reflect-metadata';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStream, type TestStream } from '../live/testing/test-stream.ts';
import { completeExport } from '../export/complete-export.ts';
import { createTestDatabase } from '../testing/test-database.ts';
import { openTestIssuer, type TestIssuer } from '../testing/test-issuer.ts';
import { startTestNetwork, testConfig, type Answer, type TestNetwork } from '../testing/test-network.ts';
import { ErasureLog } from './erasure-log.ts';

let network: TestNetwork;
let issuer: TestIssuer;
let admin: Record<string, string>;
let editor: Record<string, string>;
let folder: string;
let log: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'erasure-'));
  log = join(folder, 'outside', 'th.jsonl');
  issuer = await openTestIssuer();
  network = await startTestNetwork({ identity: issuer.identity, erasureLog: log });
  admin = { authorization: await issuer.authorization('admin') };
  editor = { authorization: await issuer.authorization('editor') };
}, 60_000);
afterAll(async () => {
  await network.stop();
  await issuer.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function write(
  field: string,
  variables: object = {},
  declared = '',
  headers = editor,
): Promise<Answer['data']> {
  const { data, errors } = await network.ask(`mutation${declared} { written: ${field} }`, variables, headers);
  expect(errors).toEqual([]);
  return data.written;
}

const erase = (name: string, dryRun: boolean, headers = admin) =>
  network.ask(
    `mutation($name: String!, $dryRun: Boolean!) { erasePerson(region: "th", name: $name, dryRun: $dryRun) { dryRun ids otherRows compacted } }`,
    { name, dryRun },
    headers,
  );

/** Everything in the database, in whatever table and schema. */
async function everything(of: TestNetwork): Promise<string> {
  const em = of.orm.em.fork();
  const tables = await em.execute<{ name: string }[]>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('public', 'identity')`,
  );
  let text = '';
  for (const { name } of tables)
    text += JSON.stringify(await em.execute(`select to_json(t)::text as row from ${name} t`));
  return text;
}

const NAME = 'Wilhelmine Zauberhut';
const TRACES = /wilhelmine|zauberhut/i;
const INPUT = {
  title: { de: `Abend mit ${NAME}`, translations: [{ language: 'en', text: `Evening with ${NAME}` }] },
  kind: 'OTHER',
  summary: { de: `ZAUBERHUT, WILHELMINE liest.` },
  participations: [
    { role: 'HOST', organization: { label: 'Verein' } },
    {
      role: 'OPENING',
      person: {
        name: `Dr. ${NAME}`,
        function: { de: 'Schirmherrin' },
        basis: 'OFFICE',
        visibility: 'PUBLIC',
      },
    },
  ],
  sessions: [
    {
      kind: 'PANEL',
      participations: [{ role: 'PANELIST', person: { name: NAME, basis: 'OFFICE', visibility: 'PUBLIC' } }],
    },
  ],
  sources: [
    { label: `Interview mit ${NAME}`, url: 'https://zeitung.example/wilhelmine-zauberhut', author: NAME },
  ],
};

test('a name is erased from record, history, notes, search, sources and tombstones, and stays erased', async () => {
  const { conference } = await write(
    'createConference(region: "th", input: $input, idempotencyKey: "e1") { conference { id } problems { code } }',
    { input: INPUT },
    '($input: ConferenceInput!)',
  );
  const { id } = conference;
  await write(`publish(id: "${id}", expectedRevision: 1) { revision problems { code path } }`);
  await write(
    `changeConference(id: "${id}", expectedRevision: 2, input: { areaLabel: "Gera" }, note: "mit ${NAME}") { revision }`,
  );
  await write(
    `withdraw(id: "th:organization/zukunft", expectedRevision: 1, reason: "${NAME} bat darum") { revision }`,
  );
  await write(
    `saveFormDraft(region: "th", form: "th:organization/oase", revision: 1, content: $content) { problems { code } }`,
    { content: JSON.stringify({ values: { note: `Gespräch mit ${NAME}`, area: 'Gera' } }) },
    '($content: String!)',
  );
  expect(await everything(network)).toMatch(TRACES);

  const dry = await erase('zauberhut wilhelmine', true);
  expect(dry.errors).toEqual([]);
  expect(dry.data.erasePerson).toMatchObject({ dryRun: true, ids: expect.arrayContaining([id]) });
  expect(await everything(network)).toMatch(TRACES);
  expect(new ErasureLog(log).isEmpty).toBe(true);

  const { data, errors } = await erase(NAME, false);
  expect(errors).toEqual([]);
  expect(data.erasePerson).toMatchObject({ dryRun: false, compacted: true });
  expect(data.erasePerson.ids).toContain(id);
  expect(data.erasePerson.otherRows).toBeGreaterThan(4);
  expect(await everything(network)).not.toMatch(TRACES);
  const drafts = await network.ask('{ formDrafts(region: "th") { content } }', {}, editor);
  expect(JSON.parse(drafts.data.formDrafts[0].content)).toEqual({
    values: { note: 'Gespräch mit [entfernt]', area: 'Gera' },
  });

  const seen = await network.ask(
    `{ conference(id: "${id}") { title participations { role person { name function } } sessions { participations { role } } meta { revision sources { label url author } } } }`,
  );
  expect(seen.data.conference).toEqual({
    title: 'Abend mit [entfernt]',
    participations: [{ role: 'HOST', person: null }],
    sessions: [{ participations: [] }],
    meta: { revision: 4, sources: [{ label: 'Interview mit [entfernt]', url: null, author: '[entfernt]' }] },
  });
  const last = await network.orm.em
    .fork()
    .execute(
      'select record_id as id, change, revision, visibility_before as before, visibility_after as after from outbox order by pos desc limit 4',
    );
  expect(last).toEqual([
    { id: 'th:organization/zukunft', change: 'ERASED', revision: 3, before: 'PUBLIC', after: null },
    { id, change: 'ERASED', revision: 4, before: 'PUBLIC', after: 'PUBLIC' },
    { id: 'th:organization/zukunft', change: 'CHANGED', revision: 3, before: null, after: null },
    { id, change: 'CHANGED', revision: 4, before: 'PUBLIC', after: 'PUBLIC' },
  ]);
  expect((await network.ask('{ conferences(filter: { text: "zauberhut" }) { totalCount } }')).data).toEqual({
    conferences: { totalCount: 0 },
  });

  await write(`undo(id: "${id}", expectedRevision: 4, toRevision: 1) { revision problems { code } }`);
  expect(await everything(network)).not.toMatch(TRACES);
  expect((await erase(NAME, false)).data.erasePerson.ids).toEqual([]);
  let exported = '';
  for await (const chunk of completeExport(network.orm.em, testConfig)) exported += chunk;
  expect(exported).not.toMatch(TRACES);
});

test('whoever could read the name is told to forget, from its history too; nobody learns of a name that was hidden', async () => {
  const name = 'Balthasar Nebelkrähe';
  const published = async (person: object, visibility = 'PUBLIC') => {
    const input = {
      title: { de: 'Runde' },
      kind: 'OTHER',
      participations: [
        { role: 'HOST', organization: { label: 'Verein' } },
        { role: 'OPENING', person },
      ],
    };
    const { conference } = await write(
      'createConference(region: "th", input: $input) { conference { id } problems { code path } }',
      { input },
      '($input: ConferenceInput!)',
    );
    await write(
      `publish(id: "${conference.id}", expectedRevision: 1, visibility: ${visibility}) { revision problems { code } }`,
    );
    return conference.id as string;
  };
  const person = { name, basis: 'OFFICE', visibility: 'PUBLIC' };
  const shown = await published(person);
  const past = await published(person);
  await write(
    `changeConference(id: "${past}", expectedRevision: 2, input: { participations: [{ role: HOST, organization: { label: "Verein" } }] }) { revision }`,
  );
  const hidden = await published({ ...person, visibility: 'NETWORK' });
  const inside = await published(person, 'NETWORK');
  const since = await published(person);
  await write(`publish(id: "${since}", expectedRevision: 2, visibility: NETWORK) { revision }`);
  const selection = 'kind id revision note cursor record { id }';
  const streams = [
    await openStream(network.url, { selection }),
    await openStream(network.url, { selection, headers: editor }),
  ];
  const { data } = await erase(name, false);
  expect(new Set(data.erasePerson.ids)).toEqual(new Set([shown, hidden, inside, since]));

  const told = (stream: TestStream): string[] =>
    stream.events
      .map(({ kind, id, revision, record }) => `${kind} ${id} ${revision} ${record?.id ?? null}`)
      .sort();
  await expect
    .poll(() => told(streams[0] as TestStream))
    .toEqual(
      [
        `CHANGED ${shown} 3 ${shown}`,
        `ERASED ${shown} 3 ${shown}`,
        `ERASED ${past} 3 ${past}`,
        `CHANGED ${hidden} 3 ${hidden}`,
        // Hidden now, and read by everybody before.
        `ERASED ${since} 4 null`,
      ].sort(),
    );
  await expect
    .poll(() => told(streams[1] as TestStream).filter((line) => line.startsWith('ERASED')).length)
    .toBe([shown, past, hidden, inside, since].length);
  await Promise.all(streams.map((stream) => stream.close()));
});

test('the log is readable by its owner alone and names nobody', () => {
  for (const file of [log, `${log}.key`]) {
    expect(statSync(file).mode & 0o077).toBe(0);
    expect(readFileSync(file, 'utf8')).not.toMatch(TRACES);
  }
  expect(readFileSync(log, 'utf8').trimEnd().split('\n').length).toBe(2);
});

test('a backup from before is cleaned by the start, before the first answer', async () => {
  const backup = await startTestNetwork({
    identity: issuer.identity,
    databaseUrl: await createTestDatabase(),
  });
  const created = await backup.ask(
    `mutation($input: ConferenceInput!) { createConference(region: "th", input: $input) { conference { id } } }`,
    { input: INPUT },
    editor,
  );
  const { id } = created.data.createConference.conference;
  expect(await everything(backup)).toMatch(TRACES);
  await backup.stop();
  const restored = await startTestNetwork({
    identity: issuer.identity,
    databaseUrl: backup.databaseUrl,
    erasureLog: log,
  });
  try {
    expect(await everything(restored)).not.toMatch(TRACES);
    const { data } = await restored.ask(
      `{ conference(id: "${id}") { meta { revision } title } }`,
      {},
      editor,
    );
    expect(data.conference).toEqual({ meta: { revision: 2 }, title: 'Abend mit [entfernt]' });
  } finally {
    await restored.stop();
  }
  const again = await startTestNetwork({
    identity: issuer.identity,
    databaseUrl: backup.databaseUrl,
    erasureLog: log,
  });
  const { data } = await again.ask(`{ conference(id: "${id}") { meta { revision } } }`, {}, editor);
  await again.stop();
  expect(data.conference).toEqual({ meta: { revision: 2 } });
});

test('only admins erase, and only what is a name', async () => {
  expect((await erase(NAME, true, editor)).codes).toEqual(['FORBIDDEN']);
  expect((await erase(NAME, true, {})).codes).toEqual(['UNAUTHENTICATED']);
  for (const name of ['', 'Petra', 'Dr. Petra', 'a b', 'x '.repeat(200)])
    expect((await erase(name, false)).codes).toEqual(['BAD_USER_INPUT']);
});

test('without a log nobody is erased: a backup would bring the name back', async () => {
  const other = await startTestNetwork({ identity: issuer.identity });
  const { codes } = await other.ask(
    'mutation { erasePerson(region: "th", name: "Petra Erfunden", dryRun: false) { ids } }',
    {},
    admin,
  );
  await other.stop();
  expect(codes).toEqual(['ERASURE_LOG_MISSING']);
});
