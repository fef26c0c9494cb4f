import 'reflect-metadata';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestIssuer, type TestIssuer } from '../testing/test-issuer.ts';
import { startTestNetwork, type Answer, type TestNetwork } from '../testing/test-network.ts';

let network: TestNetwork;
let issuer: TestIssuer;
let editor: Record<string, string>;
let admin: Record<string, string>;

beforeAll(async () => {
  issuer = await openTestIssuer();
  network = await startTestNetwork({ identity: issuer.identity });
  editor = { authorization: await issuer.authorization('editor') };
  admin = { authorization: await issuer.authorization('admin') };
});
afterAll(async () => {
  await network.stop();
  await issuer.stop();
});

const PAYLOAD = 'revision problems { code path } conflict { revision fields }';

/** One mutation field as staff; answers its payload. */
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

const createAs = (kind: string, input: object) =>
  write(
    `create${kind}(region: "th", input: $input) { ${PAYLOAD} record: ${kind.toLowerCase()} { id } }`,
    { input },
    `($input: ${kind}Input!)`,
  );
const changeAs = (kind: string, id: string, revision: number, input: object) =>
  write(
    `change${kind}(id: "${id}", expectedRevision: ${revision}, input: $input) { ${PAYLOAD} }`,
    { input },
    `($input: ${kind}Input!)`,
  );
const act = (field: string) =>
  write(`${field} { ${PAYLOAD} record { __typename id ... on Tombstone { movedTo reason } } }`);
const publish = (id: string, revision: number, visibility = 'PUBLIC') =>
  act(`publish(id: "${id}", expectedRevision: ${revision}, visibility: ${visibility})`);
const codesOf = ({ problems }: { problems: { code: string; path: string[] }[] }) =>
  problems.map(({ code, path }) => `${code} ${path.join('.')}`);
const publicly = async (query: string) => (await network.ask(query)).data;

async function published(kind: string, input: object): Promise<string> {
  const { record, problems } = await createAs(kind, input);
  expect(problems).toEqual([]);
  expect((await publish(record.id, 1)).revision).toBe(2);
  return record.id;
}

const ORGANIZATION = { name: 'Verein Übergänge e.V.', kind: 'MIGRANT_ORGANIZATION', legalForm: 'EV' };

const KINDS: readonly [kind: string, input: object, changed: object, field: string, idPattern: RegExp][] = [
  [
    'Organization',
    ORGANIZATION,
    { foundedYear: 2001 },
    'foundedYear',
    /^th:organization\/verein-uebergaenge-e-v-[0-9a-z]{8}$/,
  ],
  [
    'Project',
    { title: { de: 'Brückenbau' }, kind: 'PROJECT', start: '2026' },
    { acronym: 'BB2' },
    'acronym',
    /^th:project\/project-2026-[0-9a-z]{8}$/,
  ],
  ['Series', { title: { de: 'Treffen' } }, { start: '2027' }, 'start', /^th:series\/series-[0-9a-z]{8}$/],
  [
    'Relation',
    {
      kind: 'MEMBER_OF',
      from: { id: 'th:organization/oase', label: 'Oase' },
      to: { id: 'bund:organization/damost', label: 'DaMOst' },
    },
    { since: '2020-05' },
    'since',
    /^th:relation\/member-of-[0-9a-z]{8}$/,
  ],
];

test.each(KINDS)(
  '%s: a draft, changed, published, withdrawn and brought back',
  async (kind, input, changed, field, pattern) => {
    const created = await createAs(kind, input);
    const { id } = created.record;
    expect([created.revision, id]).toEqual([1, expect.stringMatching(pattern)]);
    expect((await changeAs(kind, id, 1, changed)).revision).toBe(2);
    expect((await changeAs(kind, id, 1, changed)).conflict).toEqual({ revision: 2, fields: [field] });
    expect(await publicly(`{ node(id: "${id}") { id } }`)).toEqual({ node: null });
    expect((await publish(id, 2)).revision).toBe(3);
    expect(await publicly(`{ node(id: "${id}") { id } }`)).toEqual({ node: { id } });
    expect((await act(`withdraw(id: "${id}", expectedRevision: 3, reason: "Probe")`)).record).toMatchObject({
      __typename: 'Tombstone',
      reason: 'Probe',
    });
    expect((await act(`undo(id: "${id}", expectedRevision: 4, toRevision: 3)`)).record.id).toBe(id);
    expect(await publicly(`{ node(id: "${id}") { id meta { revision } } }`)).toEqual({
      node: { id, meta: { revision: 5 } },
    });
  },
);

test('everything that can be written of an organization comes back as it was written', async () => {
  const id = await published('Organization', {
    ...ORGANIZATION,
    alternateNames: ['VÜ', 'VÜ', ' Uebergaenge '],
    status: 'DISSOLVED',
    foundedYear: 1999,
    sites: [
      { kind: 'SEAT', municipality: '16052000', address: 'Hauptstraße 1' },
      { kind: 'OFFICE', label: 'bei der Oase' },
    ],
    topics: ['HEALTH', 'HEALTH', 'EDUCATION'],
    summary: { de: 'Hilft', translations: [{ language: 'EN', text: 'Helps' }] },
    website: 'https://uebergaenge.example',
    memberStates: [
      { state: 'DE-TH', since: '2001' },
      { state: 'DE-ST', since: '2002-03', until: '2004' },
    ],
    contact: { email: 'post@uebergaenge.example', phone: '+49 365 123' },
    figures: [
      {
        measure: 'MEMBER_PERSONS',
        value: 30,
        precision: 'MORE_THAN',
        asOf: '2024',
        source: { label: 'Bericht' },
      },
    ],
    outcomes: [{ kind: 'POSITION', text: { de: 'Mehr davon' } }],
    sources: [{ label: 'Satzung', url: 'https://uebergaenge.example/satzung' }],
  });
  const { organization } = await publicly(`{ organization(id: "${id}") {
    name alternateNames status foundedYear legalForm topics summary english: summary(language: "en") website contact { email }
    memberStates { state since until }
    sites { kind label address municipality { name } } figures { value precision asOf interval { lower } source { label } } outcomes { kind text }
    meta { sources { label url } } } }`);
  expect(organization).toEqual({
    name: 'Verein Übergänge e.V.',
    alternateNames: ['VÜ', 'Uebergaenge'],
    status: 'DISSOLVED',
    foundedYear: 1999,
    legalForm: 'EV',
    topics: ['HEALTH', 'EDUCATION'],
    summary: 'Hilft',
    english: 'Helps',
    website: 'https://uebergaenge.example',
    memberStates: [
      { state: 'DE-TH', since: '2001', until: null },
      { state: 'DE-ST', since: '2002-03', until: '2004' },
    ],
    // Contacts start visible to the federation, street addresses to the own network.
    contact: null,
    sites: [
      { kind: 'SEAT', label: null, address: null, municipality: { name: 'Gera' } },
      { kind: 'OFFICE', label: 'bei der Oase', address: null, municipality: null },
    ],
    figures: [
      {
        value: 30,
        precision: 'MORE_THAN',
        asOf: '2024',
        interval: { lower: 31 },
        source: { label: 'Bericht' },
      },
    ],
    outcomes: [{ kind: 'POSITION', text: 'Mehr davon' }],
    meta: { sources: [{ label: 'Satzung', url: 'https://uebergaenge.example/satzung' }] },
  });
  const staff = await network.ask(
    `{ organization(id: "${id}") { contact { email phone } sites { address } } }`,
    {},
    editor,
  );
  expect(staff.data.organization).toEqual({
    contact: { email: 'post@uebergaenge.example', phone: '+49 365 123' },
    sites: [{ address: 'Hauptstraße 1' }, { address: null }],
  });
});

test.each([
  ['Organization', { ...ORGANIZATION, contact: { email: 'nobody' } }, 'INVALID_EMAIL input.contact.email'],
  ['Organization', { ...ORGANIZATION, foundedYear: 1492 }, 'OUT_OF_RANGE input.foundedYear'],
  ['Organization', { ...ORGANIZATION, sites: [{ kind: 'SEAT' }] }, 'REQUIRED input.sites.0'],
  ['Organization', { kind: 'OTHER' }, 'REQUIRED input.name'],
  [
    'Organization',
    { ...ORGANIZATION, memberStates: [{ state: 'Thüringen' }] },
    'NOT_FOUND input.memberStates.0.state',
  ],
  [
    'Organization',
    { ...ORGANIZATION, memberStates: [{ state: 'DE-TH', since: '2005', until: '2004' }] },
    'DATE_ORDER input.memberStates.0.until',
  ],
  [
    'Project',
    { title: { de: 'P' }, kind: 'PROJECT', start: '2027', end: '2026-12-31' },
    'DATE_ORDER input.end',
  ],
  [
    'Project',
    { title: { de: 'P' }, kind: 'PROJECT', municipalities: ['123'] },
    'NOT_FOUND input.municipalities.0',
  ],
  ['Series', { title: { de: 'S' }, origin: 'th:conference/nobody' }, 'NOT_FOUND input.origin'],
  [
    'Relation',
    { kind: 'MEMBER_OF', from: { id: 'mv:organization/x', label: 'X' }, to: { label: 'Y' } },
    'NOT_OWN input.from.id',
  ],
  ['Relation', { kind: 'MEMBER_OF', from: { label: 'X' }, to: { label: 'Y' } }, 'REQUIRED input.from.id'],
  [
    'Relation',
    {
      kind: 'MEMBER_OF',
      from: { id: 'th:organization/oase', label: 'X' },
      to: { id: 'th:organization/oase', label: 'X' },
    },
    'TWICE input.to',
  ],
  ['Relation', { kind: 'MEMBER_OF', from: { id: 'th:organization/oase', label: 'X' } }, 'REQUIRED input.to'],
])('%s %j is refused with its place', async (kind, input, problem) => {
  expect(codesOf(await createAs(kind, input))).toEqual([problem]);
});

test('staff state their own side of a relation only', async () => {
  const id = await published('Relation', KINDS[3]?.[1] ?? {});
  expect(await publicly(`{ relation(id: "${id}") { confirmedBy certainty } }`)).toEqual({
    relation: { confirmedBy: 'FROM', certainty: 'UNDATED' },
  });
  const { codes } = await network.ask(
    `mutation { changeRelation(id: "${id}", expectedRevision: 2, input: { confirmedBy: BOTH }) { revision } }`,
    {},
    editor,
  );
  expect(codes).toEqual(['GRAPHQL_VALIDATION_FAILED']);
});

test('an organization cannot become less visible while something more visible names it', async () => {
  const id = await published('Organization', ORGANIZATION);
  const conference = await published('Conference', {
    title: { de: 'Bei uns' },
    kind: 'OTHER',
    participations: [{ role: 'HOST', organization: { id, label: 'VÜ' } }],
  });
  expect(codesOf(await publish(id, 2, 'NETWORK'))).toEqual(['STILL_NAMED id']);
  await publish(conference, 2, 'NETWORK');
  expect((await publish(id, 2, 'NETWORK')).revision).toBe(3);
  expect(codesOf(await publish(conference, 3, 'PUBLIC'))).toEqual([
    'LESS_VISIBLE input.participations.0.organization',
  ]);
});

test('the next conference is a draft with the same hosts and programme, and without dates, persons, figures and outcomes', async () => {
  const { record, problems } = await act('copyAsNext(id: "th:conference/fachtag")');
  expect(problems).toEqual([]);
  const { data } = await network.ask(
    `{ conference(id: "${record.id}") { title status startDate ordinal meta { publication } participations { role person { name } } sessions { kind participations { role } } figures { value } outcomes { text } } }`,
    {},
    editor,
  );
  expect(data.conference).toEqual({
    title: 'Fachtag Migrantenorganisationen',
    status: 'PLANNED',
    startDate: null,
    ordinal: 2,
    meta: { publication: 'DRAFT' },
    participations: [
      { role: 'HOST', person: null },
      { role: 'CO_HOST', person: null },
      { role: 'PARTICIPANT', person: null },
    ],
    sessions: [
      { kind: 'LECTURE', participations: [] },
      { kind: 'PANEL', participations: [{ role: 'PANELIST' }] },
    ],
    figures: [],
    outcomes: [],
  });
  expect(codesOf(await act('copyAsNext(id: "th:organization/oase")'))).toEqual(['INVALID_ID id']);
  expect(codesOf(await act('copyAsNext(id: "th:conference/nobody")'))).toEqual(['NOT_FOUND id']);
});

test('many records are confirmed at once, or none', async () => {
  const confirm = (ids: string[]) =>
    write(
      'confirmMany(region: "th", ids: $ids) { written problems { code path } }',
      { ids },
      '($ids: [ID!]!)',
    );
  const confirmedAt = async (id: string) =>
    (await publicly(`{ node(id: "${id}") { meta { confirmedAt } } }`)).node.meta.confirmedAt;
  expect(await confirm(['th:organization/oase', 'th:organization/nobody'])).toEqual({
    written: 0,
    problems: [{ code: 'NOT_FOUND', path: ['ids', '1', 'id'] }],
  });
  expect(await confirmedAt('th:organization/oase')).toBeNull();
  expect(await confirm(['th:project/bruecken', 'th:organization/oase'])).toEqual({
    written: 2,
    problems: [],
  });
  expect(await confirmedAt('th:organization/oase')).not.toBeNull();
});

test('a short entry is given up for the record of its own region, and its id leads there', async () => {
  const adopt = (id: string, revision: number) =>
    act(`adoptShortEntry(id: "${id}", expectedRevision: ${revision}, by: "st:organization/gast")`);
  expect(codesOf(await adopt('th:organization/beirat', 1))).toEqual(['NOT_SHORT_ENTRY id']);
  expect((await adopt('th:organization/gast', 1)).record).toMatchObject({
    __typename: 'Tombstone',
    movedTo: 'st:organization/gast',
  });
  expect(await publicly('{ node(id: "th:organization/gast") { ... on Tombstone { movedTo } } }')).toEqual({
    node: { movedTo: 'st:organization/gast' },
  });
});

test('an admin hides address, venue, contact and persons of the whole region at once', async () => {
  const protect = 'protectRegion(region: "th") { written problems { code } }';
  const refused = await network.ask(`mutation { ${protect} }`, {}, editor);
  expect([refused.data, refused.codes]).toEqual([{ protectRegion: null }, ['FORBIDDEN']]);
  const seen = async () =>
    JSON.stringify(
      await publicly(
        '{ conferences(first: 100) { nodes { venue { name } participations { person { name } } sessions { participations { person { name } } } } } }',
      ),
    );
  expect(await seen()).toMatch(/Petra Erfunden.*Ausgedacht|Ausgedacht.*Petra Erfunden/);
  const { written, problems } = await write(protect, {}, '', admin);
  expect([written > 0, problems]).toEqual([true, []]);
  expect(await seen()).not.toMatch(/Petra|Ausgedacht|Rathaus/);
  expect((await write(protect, {}, '', admin)).written).toBe(0);
});
