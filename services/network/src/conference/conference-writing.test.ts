import 'reflect-metadata';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestIssuer, type TestIssuer } from '../testing/test-issuer.ts';
import { startTestNetwork, type Answer, type TestNetwork } from '../testing/test-network.ts';

let network: TestNetwork;
let issuer: TestIssuer;
let editor: string;

beforeAll(async () => {
  issuer = await openTestIssuer();
  network = await startTestNetwork({ identity: issuer.identity });
  editor = await issuer.authorization('editor');
});
afterAll(async () => {
  await network.stop();
  await issuer.stop();
});

const PAYLOAD =
  'revision problems { code path } conflict { revision fields current { id ... on Conference { title } } }';
const CREATE = `mutation($input: ConferenceInput!, $key: String, $region: String = "th") { written: createConference(region: $region, input: $input, idempotencyKey: $key) {
  ${PAYLOAD} conference { id title meta { publication revision } } } }`;
const CHANGE = `mutation($id: ID!, $revision: Int!, $input: ConferenceInput!, $note: String) {
  written: changeConference(id: $id, expectedRevision: $revision, input: $input, note: $note) { ${PAYLOAD} conference { title summary startDate participations { role } } } }`;

const as = (authorization: string) => (query: string, variables?: object) =>
  network.ask(query, variables, { authorization });
const ask = (query: string, variables?: object) => as(editor)(query, variables);

const HOST = { role: 'HOST', organization: { id: 'th:organization/landesnetz', label: 'Landesnetz' } };
const MEETING = {
  title: { de: 'Netzwerktreffen Gera' },
  kind: 'NETWORK_MEETING',
  startDate: '2027-03-12',
  participations: [HOST],
};

async function created(input: object = MEETING): Promise<string> {
  const { data } = await ask(CREATE, { input });
  return data.written.conference.id;
}

/** One action by its text; answers the payload. */
async function act(
  field: string,
  selection = `${PAYLOAD} record { __typename id }`,
): Promise<Answer['data']> {
  const { data, errors } = await ask(`mutation { written: ${field} { ${selection} } }`);
  expect(errors).toEqual([]);
  return data.written;
}

const publish = (id: string, revision: number) => act(`publish(id: "${id}", expectedRevision: ${revision})`);

async function published(input: object = MEETING): Promise<string> {
  const id = await created(input);
  expect((await publish(id, 1)).revision).toBe(2);
  return id;
}

const codesOf = ({ problems }: { problems: { code: string; path: string[] }[] }) =>
  problems.map(({ code, path }) => `${code} ${path.join('.')}`);

test('a meeting is entered as a draft, which the public does not see, and published', async () => {
  const { data, errors } = await ask(CREATE, { input: MEETING });
  expect(errors).toEqual([]);
  const { id } = data.written.conference;
  expect(id).toMatch(/^th:conference\/network-meeting-2027-[0-9a-z]{8}$/);
  expect(data.written).toMatchObject({
    revision: 1,
    problems: [],
    conflict: null,
    conference: { title: 'Netzwerktreffen Gera', meta: { publication: 'DRAFT' } },
  });
  const reading = `{ conference(id: "${id}") { title status participations { role organization { label } } } }`;
  expect((await network.ask(reading)).data).toEqual({ conference: null });
  expect((await publish(id, 1)).revision).toBe(2);
  expect((await network.ask(reading)).data.conference).toEqual({
    title: 'Netzwerktreffen Gera',
    status: 'PLANNED',
    participations: [{ role: 'HOST', organization: { label: 'Landesnetz' } }],
  });
});

test('what is written is found by its new words and in its new order', async () => {
  const id = await published({ ...MEETING, title: { de: 'Zwiebelmarktgespräch' } });
  const find = async (text: string) =>
    (await network.ask(`{ conferences(filter: { text: "${text}" }) { nodes { id } } }`)).data.conferences
      .nodes;
  expect(await find('Zwiebelmarkt')).toEqual([{ id }]);
  await ask(CHANGE, { id, revision: 2, input: { title: { de: 'Kirschfestgespräch' } } });
  expect([await find('Zwiebelmarkt'), await find('Kirschfest')]).toEqual([[], [{ id }]]);
});

test('a change touches what is given, null clears, and lists are replaced as a whole', async () => {
  const id = await created({
    ...MEETING,
    summary: { de: 'Alt' },
    participations: [HOST, { role: 'PARTNER', groupLabel: { de: 'Gäste' } }],
  });
  const { data } = await ask(CHANGE, { id, revision: 1, input: { summary: null, participations: [HOST] } });
  expect(data.written.conference).toEqual({
    title: 'Netzwerktreffen Gera',
    summary: null,
    startDate: '2027-03-12',
    participations: [{ role: 'HOST' }],
  });
});

test('of two people who change the same revision, the second gets the state of the first, and nothing is lost', async () => {
  const id = await published();
  const first = await ask(CHANGE, { id, revision: 2, input: { title: { de: 'Erste' } } });
  const second = await as(await issuer.authorization('editor', 'other'))(CHANGE, {
    id,
    revision: 2,
    input: { title: { de: 'Zweite' }, areaLabel: 'Ost' },
  });
  expect(first.data.written.revision).toBe(3);
  expect(second.data.written).toMatchObject({
    revision: null,
    conference: null,
    conflict: { revision: 3, fields: ['title'], current: { id, title: 'Erste' } },
  });
});

test('the same request with the same key is done once; the same key for something else is refused', async () => {
  const input = { ...MEETING, title: { de: 'Einmalig' } };
  const [first, again] = [await ask(CREATE, { input, key: 'k1' }), await ask(CREATE, { input, key: 'k1' })];
  expect(again.data.written).toEqual(first.data.written);
  const other = await ask(CREATE, { input: MEETING, key: 'k1' });
  expect([other.data, other.codes]).toEqual([{ written: null }, ['IDEMPOTENCY_KEY_REUSED']]);
  const somebodyElse = await as(await issuer.authorization('editor', 'other'))(CREATE, { input, key: 'k1' });
  expect(somebodyElse.data.written.conference.id).not.toBe(first.data.written.conference.id);
});

test('ten equal requests at once are one record', async () => {
  const answers = await Promise.all(
    Array.from({ length: 10 }, () => ask(CREATE, { input: MEETING, key: 'at once' })),
  );
  expect(new Set(answers.map(({ data }) => data.written.conference.id)).size).toBe(1);
});

test('a conference goes out with a host only', async () => {
  const id = await created({ ...MEETING, participations: [] });
  expect(codesOf(await publish(id, 1))).toEqual(['HOST_MISSING input.participations']);
});

test('cancelling needs a reason, stays visible, and can be taken back', async () => {
  const id = await published();
  const cancel = (revision: number, reason: string) =>
    act(`cancelConference(id: "${id}", expectedRevision: ${revision}, reason: "${reason}")`, PAYLOAD);
  expect(codesOf(await cancel(2, ' '))).toContain('REQUIRED reason');
  expect((await cancel(2, 'Der Saal ist gesperrt.')).revision).toBe(3);
  const seen = async () =>
    (await network.ask(`{ conference(id: "${id}") { status statusReason } }`)).data.conference;
  expect(await seen()).toEqual({ status: 'CANCELLED', statusReason: 'Der Saal ist gesperrt.' });
  await act(`undo(id: "${id}", expectedRevision: 3, toRevision: 2)`);
  expect(await seen()).toEqual({ status: 'PLANNED', statusReason: null });
});

test('attendance is counted when it was held, and what was held cannot be cancelled', async () => {
  const id = await published();
  const figures = [{ measure: 'PARTICIPANTS', value: 60 }];
  const early = await ask(CHANGE, { id, revision: 2, input: { figures } });
  expect(codesOf(early.data.written)).toEqual(['ONLY_WHEN_HELD input.figures.0.measure']);
  expect(
    (
      await act(
        `reportConferenceHeld(id: "${id}", expectedRevision: 2, figures: [{ measure: PARTICIPANTS, value: 60 }])`,
        PAYLOAD,
      )
    ).revision,
  ).toBe(3);
  expect(
    codesOf(await act(`cancelConference(id: "${id}", expectedRevision: 3, reason: "zu spät")`, PAYLOAD)),
  ).toEqual(['HELD_STAYS_HELD input.status']);
  const { data } = await network.ask(`{ conference(id: "${id}") { status figures { measure value } } }`);
  expect(data.conference).toEqual({ status: 'HELD', figures: [{ measure: 'PARTICIPANTS', value: 60 }] });
});

test('postponing takes the date away', async () => {
  const id = await published();
  await act(`postponeConference(id: "${id}", expectedRevision: 2, reason: "krank")`, PAYLOAD);
  const { data } = await network.ask(`{ conference(id: "${id}") { status startDate statusReason } }`);
  expect(data.conference).toEqual({ status: 'POSTPONED', startDate: null, statusReason: 'krank' });
});

test('withdrawing leaves a tombstone where it was shown, and undoing brings the record back', async () => {
  const id = await published();
  expect(await act(`withdraw(id: "${id}", expectedRevision: 2, reason: "doppelt erfasst")`)).toMatchObject({
    revision: 3,
    record: { __typename: 'Tombstone', id },
  });
  const look = async () =>
    (
      await network.ask(
        `{ conference(id: "${id}") { id } node(id: "${id}") { __typename ... on Tombstone { reason meta { publication } } } }`,
      )
    ).data;
  expect(await look()).toEqual({
    conference: null,
    node: { __typename: 'Tombstone', reason: 'doppelt erfasst', meta: { publication: 'WITHDRAWN' } },
  });
  const change = await ask(CHANGE, { id, revision: 3, input: { areaLabel: 'Ost' } });
  expect(codesOf(change.data.written)).toEqual(['WITHDRAWN id']);
  await act(`undo(id: "${id}", expectedRevision: 3, toRevision: 2)`);
  expect(await look()).toEqual({ conference: { id }, node: { __typename: 'Conference' } });
});

test('a withdrawn draft leaves nothing that the public could see', async () => {
  const id = await created();
  await act(`withdraw(id: "${id}", expectedRevision: 1, reason: "Probe")`);
  expect((await network.ask(`{ node(id: "${id}") { __typename } }`)).data).toEqual({ node: null });
});

test('protecting hides venue, address and persons at once', async () => {
  const id = await published({
    ...MEETING,
    venue: { name: 'Saal', municipality: '16052000', address: 'Hauptstraße 1', addressVisibility: 'PUBLIC' },
    participations: [
      HOST,
      { role: 'SPEAKER', person: { name: 'Erika Muster', basis: 'FUNCTION', visibility: 'PUBLIC' } },
    ],
  });
  const seen = async () =>
    (
      await network.ask(
        `{ conference(id: "${id}") { venue { name address municipality { name } } participations { role person { name } } } }`,
      )
    ).data.conference;
  expect(await seen()).toMatchObject({
    venue: { name: 'Saal', address: 'Hauptstraße 1' },
    participations: [{ role: 'HOST' }, { person: { name: 'Erika Muster' } }],
  });
  await act(`protect(id: "${id}", expectedRevision: 2)`);
  expect(await seen()).toEqual({
    venue: { name: null, address: null, municipality: { name: 'Gera' } },
    participations: [{ role: 'HOST', person: null }],
  });
});

test.each([
  [{ title: null }, 'REQUIRED input.title'],
  [{ title: { de: ' ' } }, 'REQUIRED input.title.de'],
  [{ title: { de: 'x'.repeat(301) } }, 'TOO_LONG input.title.de'],
  [{ startDate: '2027-02-30' }, 'INVALID_DATE input.startDate'],
  [{ endDate: '2027-03-11' }, 'DATE_ORDER input.endDate'],
  [{ startTime: '25:00' }, 'INVALID_TIME input.startTime'],
  [{ timeZone: 'Thüringen' }, 'INVALID_ZONE input.timeZone'],
  [{ venue: { online: 'javascript:alert(1)' } }, 'INVALID_URL input.venue.online'],
  [{ venue: { municipality: '99999999' } }, 'NOT_FOUND input.venue.municipality'],
  [{ series: 'mv:series/x' }, 'NOT_OWN input.series'],
  [{ series: 'th:series/nobody' }, 'NOT_FOUND input.series'],
  [{ project: { id: 'th:organization/oase', label: 'x' } }, 'INVALID_ID input.project.id'],
  [
    { participations: [{ role: 'HOST', organization: { id: 'th:organization/nobody', label: 'x' } }] },
    'NOT_FOUND input.participations.0.organization.id',
  ],
  [{ participations: [HOST, { role: 'PARTNER' }] }, 'ONE_PARTY input.participations.1'],
  [
    { participations: [HOST, { role: 'SPEAKER', person: { name: 'E', visibility: 'PUBLIC' } }] },
    'BASIS_MISSING input.participations.1.person.basis',
  ],
  [
    {
      participations: [
        HOST,
        { role: 'SPEAKER', person: { name: 'E', visibility: 'PUBLIC', basis: 'CONSENT' } },
      ],
    },
    'BASIS_MISSING input.participations.1.person.consentOn',
  ],
  [
    {
      figures: [
        { measure: 'DEMANDS', value: 4 },
        { measure: 'DEMANDS', value: 5 },
      ],
    },
    'TWICE input.figures.1',
  ],
  [
    { figures: [{ measure: 'DEMANDS', value: 4, upper: 2, precision: 'RANGE' }] },
    'OUT_OF_RANGE input.figures.0.value',
  ],
  [{ figures: [{ measure: 'MEMBER_PERSONS', value: 4 }] }, 'MEASURE_UNFIT input.figures.0.measure'],
  [
    { outcomes: [{ id: 'th:conference/fachtag#d1', kind: 'DEMAND', text: { de: 'fremd' } }] },
    'NOT_FOUND input.outcomes.0.id',
  ],
  [{ status: 'CANCELLED' }, 'REASON_MISSING reason'],
])('%j is refused with its place, and nothing is written', async (input, problem) => {
  const id = await created();
  const { data, errors } = await ask(CHANGE, { id, revision: 1, input });
  expect([codesOf(data.written), data.written.revision, errors]).toEqual([[problem], null, []]);
  expect((await ask(`{ conference(id: "${id}") { meta { revision } } }`)).data.conference.meta).toEqual({
    revision: 1,
  });
});

test.each([
  'steward',
  'revision',
  'visibility',
  'publication',
  'id',
  'region',
  'generated',
  'confirmedAt',
  'statusReason',
])('an input has no field %s', async (field) => {
  const { data, codes } = await ask(CREATE, { input: { ...MEETING, [field]: 'x' } });
  expect([data, codes]).toEqual([undefined, ['BAD_USER_INPUT']]);
});

test('nobody writes without the rights: the public, a reader, staff with a token for elsewhere', async () => {
  const before = await network.orm.em.fork().execute<{ pos: string }[]>('select pos from outbox_counter');
  const publicly = await network.ask(CREATE, { input: MEETING });
  expect([publicly.data, publicly.codes]).toEqual([{ written: null }, ['UNAUTHENTICATED']]);
  const reader = await as(await issuer.authorization('reader', 'r', { body: 'bund:organization/nemo' }))(
    CREATE,
    { input: MEETING },
  );
  expect([reader.data, reader.codes]).toEqual([{ written: null }, ['FORBIDDEN']]);
  const elsewhere = await as(await issuer.authorization('editor', 'e', { region: 'mv' }))(CREATE, {
    input: MEETING,
  });
  expect([elsewhere.status, elsewhere.codes]).toEqual([401, ['TOKEN_INVALID']]);
  expect(await network.orm.em.fork().execute('select pos from outbox_counter')).toEqual(before);
});

test('a record is created where it is kept, and found where its id says', async () => {
  expect((await ask(CREATE, { input: MEETING, region: 'mv' })).codes).toEqual(['REGION_UNKNOWN']);
  expect((await ask(CHANGE, { id: 'mv:conference/x', revision: 1, input: {} })).codes).toEqual([
    'REGION_UNKNOWN',
  ]);
  expect((await ask(CHANGE, { id: 'th:organization/oase', revision: 1, input: {} })).codes).toEqual([
    'ID_INVALID',
  ]);
  expect(
    codesOf((await ask(CHANGE, { id: 'th:conference/nobody', revision: 1, input: {} })).data.written),
  ).toEqual(['NOT_FOUND id']);
});

test('several changes in one operation are done in order, each in a transaction of its own', async () => {
  const id = await created();
  const { data } = await ask(`mutation {
    first: changeConference(id: "${id}", expectedRevision: 1, input: { areaLabel: "A" }) { revision conference { areaLabel } }
    stale: changeConference(id: "${id}", expectedRevision: 1, input: { areaLabel: "B" }) { revision conflict { revision } }
    last: changeConference(id: "${id}", expectedRevision: 2, input: { areaLabel: "C" }) { revision conference { areaLabel } }
  }`);
  expect(data).toEqual({
    first: { revision: 2, conference: { areaLabel: 'A' } },
    stale: { revision: null, conflict: { revision: 2 } },
    last: { revision: 3, conference: { areaLabel: 'C' } },
  });
});

test('a record of the seed keeps its first revision, so that a change of it can be undone', async () => {
  const id = 'th:conference/treffen-2023';
  const before = (await network.ask(`{ conference(id: "${id}") { title areaLabel figures { value } } }`))
    .data;
  expect(
    (await ask(CHANGE, { id, revision: 1, input: { areaLabel: null, figures: [] } })).data.written.revision,
  ).toBe(2);
  expect((await act(`undo(id: "${id}", expectedRevision: 2, toRevision: 1)`)).revision).toBe(3);
  expect(
    (await network.ask(`{ conference(id: "${id}") { title areaLabel figures { value } } }`)).data,
  ).toEqual(before);
});

test('every change is in history, audit and outbox, with ids and names of fields but no value outside the history', async () => {
  const id = await created();
  await ask(CHANGE, { id, revision: 1, input: { areaLabel: 'Ostthüringen' }, note: 'Gebiet ergänzt' });
  await publish(id, 2);
  const read = (sql: string) => network.orm.em.fork().execute(sql, [id]);
  expect(
    await read(
      'select revision, action, role, note, changed_fields, visibility from revision where record_id = ? order by revision',
    ),
  ).toEqual([
    {
      revision: 1,
      action: 'CREATED',
      role: 'EDITOR',
      note: null,
      changed_fields: ['kind', 'participations', 'startDate', 'title'],
      visibility: null,
    },
    {
      revision: 2,
      action: 'CHANGED',
      role: 'EDITOR',
      note: 'Gebiet ergänzt',
      changed_fields: ['areaLabel'],
      visibility: null,
    },
    {
      revision: 3,
      action: 'PUBLISHED',
      role: 'EDITOR',
      note: null,
      changed_fields: ['publication'],
      visibility: 'PUBLIC',
    },
  ]);
  expect(
    await read('select action, revision from audit_entry where record_id = ? order by position'),
  ).toEqual([
    { action: 'CREATED', revision: 1 },
    { action: 'CHANGED', revision: 2 },
    { action: 'PUBLISHED', revision: 3 },
  ]);
  expect(
    await read(
      'select change, changed_fields, revision, visibility_before, visibility_after from outbox where record_id = ? order by pos',
    ),
  ).toEqual([
    {
      change: 'CREATED',
      changed_fields: ['kind', 'participations', 'startDate', 'title'],
      revision: 1,
      visibility_before: null,
      visibility_after: null,
    },
    {
      change: 'CHANGED',
      changed_fields: ['areaLabel'],
      revision: 2,
      visibility_before: null,
      visibility_after: null,
    },
    {
      change: 'CHANGED',
      changed_fields: ['publication'],
      revision: 3,
      visibility_before: null,
      visibility_after: 'PUBLIC',
    },
  ]);
  for (const attempt of [
    'delete from audit_entry',
    "update audit_entry set person = 'x'",
    'truncate audit_entry',
  ]) {
    await expect(network.orm.em.fork().execute(attempt)).rejects.toThrow(/never changed or removed/);
  }
});

test('a change is one transaction with the outbox last, and costs a bounded number of statements', async () => {
  const id = await created();
  network.takeStatements();
  await ask(
    `mutation { changeConference(id: "${id}", expectedRevision: 1, input: { areaLabel: "A" }) { revision } }`,
  );
  const statements = network.takeStatements();
  expect(statements.at(-1)).toContain('update outbox_counter');
  // Record, four lists of parts, the places of none, the organizations named; then the record, history with audit, and the outbox.
  expect(statements.length).toBeLessThanOrEqual(12);
  const rows = await network.orm.em.fork().execute<{ transaction: string }[]>(
    `select xmin::text as transaction from conference where id = ? union select xmin::text from revision where record_id = ? and revision = 2
     union select xmin::text from audit_entry where record_id = ? and revision = 2 union select xmin::text from outbox where record_id = ? and revision = 2`,
    [id, id, id, id],
  );
  expect(rows).toHaveLength(1);
});

test('a record cannot name one that is less visible', async () => {
  const em = network.orm.em.fork();
  await em.execute(`update organization set visibility = 'NETWORK' where id = 'th:organization/zukunft'`);
  const hidden = { role: 'HOST', organization: { id: 'th:organization/zukunft', label: 'zukunft' } };
  const id = await created({ ...MEETING, participations: [hidden] });
  expect(codesOf(await publish(id, 1))).toEqual(['LESS_VISIBLE input.participations.0.organization']);
  expect((await act(`publish(id: "${id}", expectedRevision: 1, visibility: NETWORK)`)).revision).toBe(2);
  expect((await network.ask(`{ conference(id: "${id}") { id } }`)).data).toEqual({ conference: null });
  await em.execute(`update organization set visibility = 'PUBLIC' where id = 'th:organization/zukunft'`);
  expect((await act(`publish(id: "${id}", expectedRevision: 2, visibility: PUBLIC)`)).revision).toBe(3);
});
