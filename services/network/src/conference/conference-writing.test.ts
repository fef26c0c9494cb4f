import 'reflect-metadata';
import { expect, test } from 'vitest';
import {
  CHANGE,
  codesOf,
  conferenceDesk,
  CREATE,
  HOST,
  MEETING,
  PAYLOAD,
} from '../testing/conference-desk.ts';

const desk = conferenceDesk();
const { as, ask, act, created, publish, published } = desk;

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
  expect((await desk.network().ask(reading)).data).toEqual({ conference: null });
  expect((await publish(id, 1)).revision).toBe(2);
  expect((await desk.network().ask(reading)).data.conference).toEqual({
    title: 'Netzwerktreffen Gera',
    status: 'PLANNED',
    participations: [{ role: 'HOST', organization: { label: 'Landesnetz' } }],
  });
});

test('what is written is found by its new words and in its new order', async () => {
  const id = await published({ ...MEETING, title: { de: 'Zwiebelmarktgespräch' } });
  const find = async (text: string) =>
    (await desk.network().ask(`{ conferences(filter: { text: "${text}" }) { nodes { id } } }`)).data
      .conferences.nodes;
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
  const second = await as(await desk.issuer().authorization('editor', 'other'))(CHANGE, {
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
  const somebodyElse = await as(await desk.issuer().authorization('editor', 'other'))(CREATE, {
    input,
    key: 'k1',
  });
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
    (await desk.network().ask(`{ conference(id: "${id}") { status statusReason } }`)).data.conference;
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
  const { data } = await desk
    .network()
    .ask(`{ conference(id: "${id}") { status figures { measure value } } }`);
  expect(data.conference).toEqual({ status: 'HELD', figures: [{ measure: 'PARTICIPANTS', value: 60 }] });
});

test('postponing takes the date away', async () => {
  const id = await published();
  await act(`postponeConference(id: "${id}", expectedRevision: 2, reason: "krank")`, PAYLOAD);
  const { data } = await desk.network().ask(`{ conference(id: "${id}") { status startDate statusReason } }`);
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
      await desk
        .network()
        .ask(
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
  expect((await desk.network().ask(`{ node(id: "${id}") { __typename } }`)).data).toEqual({ node: null });
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
      await desk
        .network()
        .ask(
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

test('a hidden venue names its town and is found under no place, by those who may not see it', async () => {
  const id = await published({
    ...MEETING,
    venue: { name: 'Schutzhaus', municipality: '16052000' },
    participations: [HOST],
  });
  const QUERY = `{
    conference(id: "${id}") { venue { withheld municipality { name } } }
    town: conferences(first: 200, filter: { municipality: ["16052000"] }) { totalCount nodes { id } }
    district: conferences(first: 200, filter: { municipality: ["16052"] }) { totalCount nodes { id } }
    counted: conferenceStatistics(filter: { municipality: ["16052000"] }) { groups { conferences } }
  }`;
  const look = async (answer: ReturnType<typeof ask>) => {
    const { conference, town, district, counted } = (await answer).data;
    const isIn = ({ nodes }: { nodes: { id: string }[] }) => nodes.some((node) => node.id === id);
    const inGroups = counted.groups.reduce(
      (sum: number, { conferences }: { conferences: number }) => sum + conferences,
      0,
    );
    return {
      venue: conference.venue,
      found: [isIn(town), isIn(district)],
      counts: [town.totalCount, district.totalCount, inGroups] as const,
    };
  };
  const publicly = () => look(desk.network().ask(QUERY));
  const before = await publicly();
  expect(before).toMatchObject({ venue: { withheld: false }, found: [true, true] });
  await act(`protect(id: "${id}", expectedRevision: 2)`);
  expect(await publicly()).toEqual({
    venue: { withheld: true, municipality: { name: 'Gera' } },
    found: [false, false],
    counts: before.counts.map((count) => count - 1),
  });
  expect(await look(ask(QUERY))).toMatchObject({ venue: { withheld: false }, found: [true, true] });
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
