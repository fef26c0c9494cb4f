import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openStaffHouse, type StaffAnswer, type StaffHouse } from './staff-house.ts';

let house: StaffHouse;
let aylin: string;

beforeAll(async () => {
  house = await openStaffHouse();
  aylin = house.tokens.authorization('th', 'aylin');
}, 120_000);
afterAll(() => house[Symbol.asyncDispose]());
beforeEach(() => {
  for (const region of ['th', 'mv']) house.proxy(region).requests.length = 0;
});

const PAYLOAD = `revision problems { code path } conflict { revision fields current { id ... on Conference { title } } }
  conference { id title status participations { role organization { label organization { name } } groupLabel } figures { measure value } }`;
const CREATE = `mutation($input: ConferenceInput!, $key: String, $region: String = "th") {
  written: createConference(region: $region, input: $input, idempotencyKey: $key) { ${PAYLOAD} } }`;
const CHANGE = `mutation($id: ID!, $revision: Int!, $input: ConferenceInput!) {
  written: changeConference(id: $id, expectedRevision: $revision, input: $input) { ${PAYLOAD} } }`;
const FIND = '{ conferences(filter: { text: "Ostthüringen trifft sich" }) { nodes { id title status } } }';

const presenters = ['Abli', 'Ararat-Kultur', 'IKV Gera', 'MIG', 'RomnoKher'];
const meeting = {
  title: { de: 'Ostthüringen trifft sich' },
  kind: 'NETWORK_MEETING',
  startDate: '2027-04-03',
  figures: [{ measure: 'PARTICIPANTS_EXPECTED', value: 60, precision: 'APPROXIMATE' }],
  participations: [
    { role: 'HOST', organization: { id: 'th:organization/migranetz', label: 'MigraNetz Thüringen' } },
    ...presenters.map((label) => ({ role: 'PRESENTER', organization: { label } })),
  ],
};

const asked = (region: string) => house.proxy(region).requests.map(({ query }) => query);
const created = async (): Promise<string> =>
  (await house.ask(CREATE, { input: meeting }, aylin)).data.written.conference.id;

async function publish(id: string, revision: number): Promise<StaffAnswer> {
  const text = `mutation { publish(id: "${id}", expectedRevision: ${revision}) { revision problems { code } } }`;
  return house.ask(text, {}, aylin);
}

test('a meeting is entered, published, corrected and cancelled through the gateway, and every reader sees it', async () => {
  const { data, codes } = await house.ask(CREATE, { input: meeting }, aylin);
  expect(codes).toEqual([]);
  const { id, participations } = data.written.conference;
  expect(participations).toHaveLength(6);
  expect(participations[0]?.organization).toMatchObject({
    label: 'MigraNetz Thüringen',
    organization: { name: 'MigraNetz Thüringen e.V.' },
  });
  expect(asked('mv')).toEqual([]);
  expect((await house.ask(FIND)).data.conferences.nodes).toEqual([]);

  expect((await publish(id, 1)).data.publish).toEqual({ revision: 2, problems: [] });
  expect((await house.ask(FIND)).data.conferences.nodes).toEqual([
    { id, title: 'Ostthüringen trifft sich', status: 'PLANNED' },
  ]);

  const title = { de: 'Ostthüringen trifft sich in Gera' };
  await house.ask(CHANGE, { id, revision: 2, input: { title } }, aylin);
  const cancel = `mutation { cancelConference(id: "${id}", expectedRevision: 3, reason: "Der Saal ist gesperrt.") { revision } }`;
  expect((await house.ask(cancel, {}, aylin)).data.cancelConference).toEqual({ revision: 4 });
  expect((await house.ask(FIND)).data.conferences.nodes).toEqual([
    { id, title: 'Ostthüringen trifft sich in Gera', status: 'CANCELLED' },
  ]);
});

test('a second person who was slower is shown both states, and nothing is lost', async () => {
  const id = await created();
  const birgit = house.tokens.authorization('th', 'birgit');
  await house.ask(CHANGE, { id, revision: 1, input: { title: { de: 'Von Aylin' } } }, aylin);
  const { data } = await house.ask(
    CHANGE,
    { id, revision: 1, input: { title: { de: 'Von Birgit' } } },
    birgit,
  );
  expect(data.written).toMatchObject({
    revision: null,
    conference: null,
    conflict: { revision: 2, fields: ['title'], current: { id, title: 'Von Aylin' } },
  });
});

test('nobody of another region can touch it, and the token of one region reaches no other', async () => {
  const id = await created();
  const stranger = house.tokens.authorization('mv', 'stranger');
  const refused = await house.ask(CHANGE, { id, revision: 1, input: { title: null } }, stranger);
  // For Thüringen she is the public: her token stayed at home.
  expect([refused.data, refused.codes]).toEqual([{ written: null }, ['UNAUTHENTICATED']]);
  const thuringia = await house.ask(CREATE, { input: meeting, region: 'th' }, stranger);
  expect(thuringia.codes).toEqual(['UNAUTHENTICATED']);
  await house.ask('{ conferences { totalCount } }', {}, aylin);
  const headers = house.proxy('mv').requests.map((request) => request.headers);
  expect(headers.length).toBeGreaterThan(0);
  for (const one of headers) expect(one).not.toHaveProperty('authorization');
});

test('a token that claims another region than it is for is refused where it is for', async () => {
  const swapped = house.tokens.authorization('th', 'x', { region: 'mv' });
  expect((await house.ask(CREATE, { input: meeting }, swapped)).codes).toEqual(['TOKEN_INVALID']);
});

test('a region nobody runs is an error, and nobody is asked', async () => {
  const answer = await house.ask(CREATE, { input: meeting, region: 'xx' }, aylin);
  expect([answer.data, answer.codes]).toEqual([{ written: null }, ['REGION_UNKNOWN']]);
  expect([...asked('th'), ...asked('mv')]).toEqual([]);
});

test('where the answer is lost the outcome is unknown, and the same key finds out what happened', async () => {
  const input = { ...meeting, title: { de: 'Verlorene Antwort' } };
  await house.proxy('th').set({ kind: 'truncate' });
  const lost = await house.ask(CREATE, { input, key: 'lost' }, aylin);
  await house.proxy('th').set({ kind: 'none' });
  expect([lost.data, lost.codes]).toEqual([{ written: null }, ['OUTCOME_UNKNOWN']]);
  expect(asked('th').filter((query) => query.includes('createConference'))).toHaveLength(1);
  const again = await house.ask(CREATE, { input, key: 'lost' }, aylin);
  expect(again.data.written).toMatchObject({ revision: 1, conference: { title: 'Verlorene Antwort' } });
  const { data } = await house.ask(
    '{ conferences(filter: { text: "Verlorene Antwort" }) { totalCount } }',
    {},
    aylin,
  );
  expect(data.conferences.totalCount).toBe(1);
});
