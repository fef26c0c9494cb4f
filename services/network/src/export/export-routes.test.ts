import 'reflect-metadata';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readCsv } from '../import/read-csv.ts';
import { openTestIssuer, type TestIssuer } from '../testing/test-issuer.ts';
import { startTestNetwork, type TestNetwork } from '../testing/test-network.ts';

let network: TestNetwork;
let issuer: TestIssuer;
let admin: Record<string, string>;
let editor: Record<string, string>;
let draft: string;

beforeAll(async () => {
  issuer = await openTestIssuer();
  network = await startTestNetwork({ identity: issuer.identity });
  admin = { authorization: await issuer.authorization('admin') };
  editor = { authorization: await issuer.authorization('editor') };
  const { data } = await network.ask(
    `mutation { createOrganization(region: "th", input: { name: "=GEHEIM()", kind: OTHER, foundedYear: 1999, summary: { de: "a;b \\"c\\"" }, contact: { email: "post@geheim.example", phone: "+49 1" },
      sites: [{ kind: SEAT, municipality: "16052000", address: "Verborgene Gasse 1" }], figures: [{ measure: MEMBER_PERSONS, value: 40, precision: AT_LEAST, asOf: "2024-05" }] }) { organization { id } problems { code } } }`,
    {},
    editor,
  );
  draft = data.createOrganization.organization.id;
}, 60_000);
afterAll(async () => {
  await network.stop();
  await issuer.stop();
});

async function fetched(path: string, headers: Record<string, string> = {}) {
  const response = await fetch(`${network.url}/export/${path}`, { headers });
  return {
    status: response.status,
    type: response.headers.get('content-type'),
    text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(await response.arrayBuffer()),
  };
}

function tableOf(text: string): Record<string, string>[] {
  const file = readCsv(text);
  if ('brokenAt' in file) throw new Error(`broken in row ${file.brokenAt}`);
  const [heads, ...rows] = file.rows;
  return rows.map(({ cells }) =>
    Object.fromEntries(cells.map((cell, index) => [heads?.cells[index] ?? '', cell])),
  );
}

test('the public file holds what everybody may see, with its terms, and nothing else', async () => {
  const { status, type, text } = await fetched('public.jsonl');
  expect([status, type]).toEqual([200, 'application/x-ndjson; charset=utf-8']);
  const [header, ...lines] = text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(header).toMatchObject({
    export: 'PUBLIC',
    region: 'th',
    licence: expect.stringContaining('keine Lizenz'),
    coverage: {
      de: expect.stringContaining('Andere Regionen'),
      en: expect.stringContaining('Other regions'),
    },
  });
  const footer = lines.pop();
  const { data } = await network.ask(
    '{ organizations(first: 1, filter: { includeShortEntries: true }) { totalCount } projects(first: 1) { totalCount } conferences(first: 1) { totalCount } relations(first: 1) { totalCount } }',
  );
  expect(footer.rows).toMatchObject({
    organization: data.organizations.totalCount,
    project: data.projects.totalCount,
    conference: data.conferences.totalCount,
    relation: data.relations.totalCount,
  });
  expect(
    lines.every(
      ({ record }) => record.meta.publication === 'PUBLISHED' && record.meta.visibility === 'PUBLIC',
    ),
  ).toBe(true);
  expect(text).not.toMatch(/GEHEIM|Verborgene/);
  expect((await fetched('public/organization.csv')).text).not.toMatch(/GEHEIM|Verborgene/);
  expect(tableOf((await fetched('public/organization.csv')).text)[0]?.['Nutzung']).toContain('keine Lizenz');
});

test('complete files are for admins, by token or by a link of ten minutes', async () => {
  for (const path of ['complete.jsonl', 'complete/organization.csv', 'complete.jsonl?ticket=x']) {
    expect((await fetched(path)).status, path).toBe(403);
    expect((await fetched(path, editor)).status, path).toBe(403);
    expect((await fetched(path, { authorization: 'Bearer x' })).status, path).toBe(403);
    expect((await fetched(path, admin)).status, path).toBe(200);
  }
  const { data } = await network.ask(
    'mutation { exportRegion(region: "th") { files expiresAt } }',
    {},
    admin,
  );
  expect(data.exportRegion.files.length).toBe(6);
  for (const file of data.exportRegion.files) {
    const response = await fetch(file);
    expect([response.status, (await response.text()).length > 10], file).toEqual([200, true]);
  }
});

test('a table has what was written, and no spreadsheet runs anything in it', async () => {
  const { text } = await fetched('complete/organization.csv', admin);
  expect(text.startsWith('\uFEFFKennung;Name;')).toBe(true);
  expect(tableOf(text).find(({ Name }) => Name === "'=GEHEIM()")).toMatchObject({
    Art: 'Sonstige',
    Gründungsjahr: '1999',
    Sitz: '16052000',
    'Straße und Hausnummer': 'Verborgene Gasse 1',
    Beschreibung: 'a;b "c"',
    'E-Mail': 'post@geheim.example',
    Telefon: "'+49 1",
    Mitglieder: 'mindestens 40',
    'Stand der Zahlen': '05.2024',
    Veröffentlichung: 'Entwurf',
    Fassung: '1',
  });
  expect(text).toContain(draft);
});

test('columns of a table can be imported again and make the same record', async () => {
  const { text } = await fetched('complete/conference.csv', admin);
  const rows = tableOf(text);
  const heads = Object.keys(rows[0] ?? {}).filter(
    (head) => !['Kennung', 'Veröffentlichung', 'Sichtbarkeit', 'Fassung', 'Geändert am'].includes(head),
  );
  const row = rows.find(({ Titel }) => Titel === 'Fachtag Migrantenorganisationen') ?? {};
  const again = [heads, heads.map((head) => row[head] ?? '')].map((cells) => cells.join('\t')).join('\n');
  const { data } = await network.ask(
    'mutation($text: String!) { importRecords(region: "th", kind: CONFERENCE, text: $text, dryRun: false) { ids problems { row column code } duplicates { id } } }',
    { text: again },
    editor,
  );
  expect(data.importRecords.problems).toEqual([]);
  expect(data.importRecords.duplicates).toEqual([{ id: 'th:conference/fachtag' }]);
  const table = tableOf((await fetched('complete/conference.csv', admin)).text);
  const copy = table.find(({ Kennung }) => Kennung === data.importRecords.ids[0]) ?? {};
  expect(Object.fromEntries(heads.map((head) => [head, copy[head]]))).toEqual(
    Object.fromEntries(heads.map((head) => [head, row[head]])),
  );
});
