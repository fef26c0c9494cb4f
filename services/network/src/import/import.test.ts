import 'reflect-metadata';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestIssuer, type TestIssuer } from '../testing/test-issuer.ts';
import { startTestNetwork, type Answer, type TestNetwork } from '../testing/test-network.ts';

let network: TestNetwork;
let issuer: TestIssuer;
let editor: Record<string, string>;
let colleague: Record<string, string>;

beforeAll(async () => {
  issuer = await openTestIssuer();
  network = await startTestNetwork({ identity: issuer.identity });
  editor = { authorization: await issuer.authorization('editor') };
  colleague = { authorization: await issuer.authorization('editor', 'editor-2') };
}, 60_000);
afterAll(async () => {
  await network.stop();
  await issuer.stop();
});

const IMPORT = `mutation($kind: ImportKind!, $text: String!, $dryRun: Boolean, $key: String, $visibility: Visibility) {
  importRecords(region: "th", kind: $kind, text: $text, dryRun: $dryRun, idempotencyKey: $key, visibility: $visibility) {
    dryRun rows repeated ids problemCount problems { row column code de: message en: message(language: "en") } duplicates { row otherRow id label } } }`;

const send = (variables: object, headers = editor): Promise<Answer> =>
  network.ask(IMPORT, variables, headers);

async function sent(
  kind: string,
  text: string,
  more: object = {},
  headers = editor,
): Promise<Answer['data']> {
  const { data, errors } = await send({ kind, text, dryRun: false, ...more }, headers);
  expect(errors).toEqual([]);
  return data.importRecords;
}

const places = ({ problems }: { problems: { row: number; column: string; code: string }[] }) =>
  problems.map(({ row, column, code }) => `${row} ${column} ${code}`);
const staffAsk = async (query: string) => (await network.ask(query, {}, editor)).data;
const written = async () =>
  (
    await network.orm.em.fork().execute(
      `select (select count(*) from organization) as organizations, (select count(*) from revision) as revisions,
       (select count(*) from audit_entry) as audited, (select pos from outbox_counter) as pos, (select count(*) from outbox) as outbox`,
    )
  )[0];

const HEADS = 'Name;Art;Gründungsjahr;Sitz;E-Mail;Internetseite;Mitglieder;Stand der Zahlen';
const WRONG: readonly [field: number, value: string, problem: string][] = [
  [0, '', 'Name REQUIRED'],
  [1, 'Kegelklub', 'Art INVALID_CHOICE'],
  [2, 'neulich', 'Gründungsjahr INVALID_NUMBER'],
  [2, '1066', 'Gründungsjahr OUT_OF_RANGE'],
  [3, '99999999', 'Sitz NOT_FOUND'],
  [4, 'post', 'E-Mail INVALID_EMAIL'],
  [5, 'verein', 'Internetseite INVALID_URL'],
  [6, 'viele', 'Mitglieder INVALID_NUMBER'],
  [7, '31.02.2025', 'Stand der Zahlen INVALID_DATE'],
  [6, '40 bis 30', 'Mitglieder OUT_OF_RANGE'],
];

/** A file of so many rows, the 20th, 40th and so on of which are broken, and what is wrong with them. */
function thousandRows(broken: boolean): { text: string; problems: string[] } {
  const problems: string[] = [];
  const rows = Array.from({ length: 1_000 }, (_, index) => {
    const cells = [
      `Verein Nummer ${index}`,
      'Migrant*innenorganisation',
      '2.001',
      'Gera',
      `post${index}@verein.example`,
      'https://verein.example',
      'ca. 1.200',
      '12.2025',
    ];
    if (broken && index % 20 === 19) {
      const [field, value, problem] = WRONG[Math.floor(index / 20) % WRONG.length] as (typeof WRONG)[number];
      cells[field] = value;
      problems.push(`${index + 2} ${problem}`);
    }
    return cells.join(';');
  });
  return { text: `\uFEFF${HEADS}\r\n${rows.join('\r\n')}\r\n`, problems };
}

test('of 1,000 rows with 50 broken the dry run names each row and column, and nothing is written', async () => {
  const { text, problems } = thousandRows(true);
  const before = await written();
  const dry = await sent('ORGANIZATION', text, { dryRun: true });
  expect(places(dry)).toEqual(problems);
  expect([dry.dryRun, dry.rows, dry.problemCount, dry.ids]).toEqual([true, 1_000, 50, []]);
  const real = await sent('ORGANIZATION', text);
  expect(places(real)).toEqual(problems);
  expect(await written()).toEqual(before);
  expect(dry.problems[1]).toMatchObject({
    de: expect.stringMatching(/^Das steht nicht zur Auswahl\. Erwartet: .*Migrant\*innenorganisation/),
    en: expect.stringMatching(/^This is none of the choices\. Expected: .*migrant organization/),
  });
}, 30_000);

test('the corrected file goes in once, also when it is sent twice, at the same time or by somebody else', async () => {
  const { text } = thousandRows(false);
  const before = await written();
  const [one, two] = await Promise.all([
    sent('ORGANIZATION', text, { key: 'file-1' }),
    sent('ORGANIZATION', text, { key: 'file-1' }),
  ]);
  expect([one.problems, two.problems]).toEqual([[], []]);
  expect([one.repeated, two.repeated].filter(Boolean)).toEqual([true]);
  expect(one.ids.length).toBe(1_000);
  expect(two.ids).toEqual(one.ids);
  const again = await sent('ORGANIZATION', text.replaceAll('\r\n', '\n').slice(1), {}, colleague);
  expect([again.repeated, again.ids]).toEqual([true, one.ids]);
  const after = await written();
  for (const table of ['organizations', 'revisions', 'audited', 'pos', 'outbox'])
    expect(Number(after?.[table]) - Number(before?.[table]), table).toBe(1_000);
  const { organization } = await staffAsk(
    `{ organization(id: "${one.ids[41]}") { name kind foundedYear contact { email } sites { municipality { ags } } figures { value precision asOf } meta { publication revision } } }`,
  );
  expect(organization).toEqual({
    name: 'Verein Nummer 41',
    kind: 'MIGRANT_ORGANIZATION',
    foundedYear: 2001,
    contact: { email: 'post41@verein.example' },
    sites: [{ municipality: { ags: '16052000' } }],
    figures: [{ value: 1200, precision: 'APPROXIMATE', asOf: '2025-12' }],
    meta: { publication: 'DRAFT', revision: 1 },
  });
  const progress = await staffAsk(
    '{ importProgress(region: "th", idempotencyKey: "file-1") { stage done rows } }',
  );
  expect(progress.importProgress).toEqual({ stage: 'DONE', done: 1000, rows: 1000 });
  const { codes } = await send({
    kind: 'ORGANIZATION',
    text: 'Name;Art\nX;OTHER',
    dryRun: false,
    key: 'file-1',
  });
  expect(codes).toEqual(['IDEMPOTENCY_KEY_REUSED']);
}, 30_000);

test('the positions of an import are in the order of its rows and without a gap', async () => {
  const rows = await network.orm.em
    .fork()
    .execute<{ pos: string }[]>('select pos, record_id from outbox order by pos');
  expect(rows.map(({ pos }) => Number(pos))).toEqual(rows.map((_, index) => index + 1));
});

test('rows copied out of a spreadsheet, English heads, partial dates and several values in a cell', async () => {
  const text = [
    'Title\tKind\tStatus\tStart\tStart (time)\tEnd\tPlace\tHosts\tCo-hosts\tParticipants\tTopics\tSource',
    'Treffen\tnetwork meeting\tHELD\t3.9.2025\t9:30\t2025-09-04\tGera\tÖkumenische Oase e. V.\tVerein A | Beirat <th:organization/beirat>\tüber 60\thealth | EDUCATION\tChronik',
    '"Mehrzeiliges\n""Treffen"""\tother\t\t2027\t\t\t\tLandesnetz Probe e.V.\t\t\t\t',
  ].join('\n');
  const { ids, problems } = await sent('CONFERENCE', text, { visibility: 'PUBLIC' });
  expect(problems).toEqual([]);
  const { conferences } = (
    await network.ask(
      `{ conferences(first: 200) { nodes { id title kind status startDate startTime endDate venue { municipality { name } } topics
        participations { role organization { id label } } figures { measure value precision } meta { sources { label } } } } }`,
    )
  ).data;
  const found = conferences.nodes.filter(({ id }: { id: string }) => ids.includes(id));
  expect(found.map(({ id: _id, ...rest }: { id: string }) => rest)).toEqual(
    expect.arrayContaining([
      {
        title: 'Treffen',
        kind: 'NETWORK_MEETING',
        status: 'HELD',
        startDate: '2025-09-03',
        startTime: '09:30',
        endDate: '2025-09-04',
        venue: { municipality: { name: 'Gera' } },
        topics: ['HEALTH', 'EDUCATION'],
        participations: [
          { role: 'HOST', organization: { id: 'th:organization/oase', label: 'Ökumenische Oase e. V.' } },
          { role: 'CO_HOST', organization: { id: null, label: 'Verein A' } },
          { role: 'CO_HOST', organization: { id: 'th:organization/beirat', label: 'Beirat' } },
        ],
        figures: [{ measure: 'PARTICIPANTS', value: 60, precision: 'MORE_THAN' }],
        meta: { sources: [{ label: 'Chronik' }] },
      },
    ]),
  );
  expect(found.map(({ title }: { title: string }) => title)).toContain('Mehrzeiliges\n"Treffen"');
});

test('the rules of a form hold for a file: a host to publish, attendance only when held, an end after the beginning', async () => {
  const text = [
    'Titel,Art,Beginn,Ende,Veranstaltet von,Teilnehmende,Status',
    'Ohne,OTHER,2027,,,,',
    'Zu früh,OTHER,2027,,Oase,30,PLANNED',
    'Verkehrt,OTHER,31.12.2025,2024,Oase,,',
    'Abgesagt,OTHER,2027,,Oase,,CANCELLED',
  ].join('\n');
  expect(places(await sent('CONFERENCE', text, { visibility: 'PUBLIC' }))).toEqual([
    '2 Veranstaltet von HOST_MISSING',
    '3 Teilnehmende ONLY_WHEN_HELD',
    '4 Ende DATE_ORDER',
    '5 Status REASON_MISSING',
  ]);
});

test('a formula is text, going in and coming out', async () => {
  const text = `Titel;Art;Beschreibung\n=1+1;PROJECT;'@SUMME(A1)\n-5;PROJECT;+49`;
  const { ids, problems } = await sent('PROJECT', text);
  expect(problems).toEqual([]);
  const { first, second } = await staffAsk(
    `{ first: project(id: "${ids[0]}") { title summary } second: project(id: "${ids[1]}") { title summary } }`,
  );
  expect([first, second]).toEqual([
    { title: '=1+1', summary: '@SUMME(A1)' },
    { title: '-5', summary: '+49' },
  ]);
});

test('rows that bear a known name are hinted at, and go in all the same', async () => {
  const { duplicates, ids } = await sent(
    'ORGANIZATION',
    'Name;Art\nLNP;OTHER\nÖKUMENISCHE OASE E. V.;OTHER\nGanz neu;OTHER\nganz  neu;OTHER',
  );
  expect(duplicates).toEqual([
    { row: 2, otherRow: null, id: 'th:organization/landesnetz', label: 'Landesnetz Probe e.V.' },
    { row: 3, otherRow: null, id: 'th:organization/oase', label: 'Ökumenische Oase e. V.' },
    { row: 5, otherRow: 4, id: null, label: 'ganz  neu' },
  ]);
  expect(ids.length).toBe(4);
});

test.each([
  ['an unknown column', 'Name;Art;Mitgliederliste\nA;OTHER;B', ['1 Mitgliederliste UNKNOWN_COLUMN']],
  ['a column twice', 'Name;name;Art\nA;B;OTHER', ['1 name TWICE']],
  ['a missing column', 'Name\nA', ['1 Art COLUMN_MISSING']],
  ['a cell under no head', 'Name;Art\nA;OTHER;B', ['2 #3 UNKNOWN_COLUMN']],
  ['a quote that is not closed', 'Name;Art\n"A;OTHER\n', ['2 null INVALID_CSV']],
  ['another encoding', 'Name;Art\nT\uFFFDrkei;OTHER', ['1 null NOT_UTF8']],
  ['no rows', 'Name;Art\n;\n', ['1 null REQUIRED']],
])('%s is said, and nothing is written', async (_, text, problems) => {
  const before = await written();
  expect(places(await sent('ORGANIZATION', text))).toEqual(problems);
  expect(await written()).toEqual(before);
});

test('a file of more than 5,000 rows or 5 MB is refused with a code, and more than that is not even read', async () => {
  const rows = (count: number, cell: string) => `Name;Art\n${`${cell};OTHER\n`.repeat(count)}`;
  expect((await send({ kind: 'ORGANIZATION', text: rows(5_001, 'A') })).codes).toEqual(['LIMIT_ROWS']);
  expect((await send({ kind: 'ORGANIZATION', text: rows(500, 'A'.repeat(10_100)) })).codes).toEqual([
    'LIMIT_BYTES',
  ]);
  const large = { kind: 'ORGANIZATION', text: rows(1_000, 'A'.repeat(12_000)) };
  const refused = await send(large);
  expect([refused.status, refused.codes]).toEqual([413, ['LIMIT_BYTES']]);
});

test('somebody who is not staff cannot send a large body', async () => {
  const body = { kind: 'ORGANIZATION', text: 'A'.repeat(200_000) };
  for (const headers of [{}, { authorization: 'Bearer nonsense' }]) {
    const answer = await send(body, headers as Record<string, string>);
    expect([answer.status, answer.codes]).toEqual([413, ['LIMIT_BYTES']]);
  }
  // Without a length: it is counted while it comes.
  const chunks = ReadableStream.from([Buffer.from('{"query":"'), Buffer.alloc(200_000, 'x')]);
  const unannounced = await fetch(`${network.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: chunks,
    duplex: 'half',
  });
  expect([unannounced.status, await unannounced.text()]).toEqual([
    413,
    expect.stringContaining('LIMIT_BYTES'),
  ]);
});

test('the template, filled as it is, is imported', async () => {
  for (const kind of ['ORGANIZATION', 'PROJECT', 'CONFERENCE'])
    for (const language of ['de', 'en']) {
      const { importTemplate } = await staffAsk(
        `{ importTemplate(region: "th", kind: ${kind}, language: "${language}") { fileName csv } }`,
      );
      expect(importTemplate.csv.startsWith('\uFEFF')).toBe(true);
      const { problems } = await sent(kind, importTemplate.csv, { dryRun: true });
      expect(problems, importTemplate.fileName).toEqual([]);
    }
});
