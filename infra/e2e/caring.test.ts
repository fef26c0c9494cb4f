import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStaffHouse, type StaffHouse } from './staff-house.ts';

let house: StaffHouse;
let thueringen: string;
let mecklenburg: string;

beforeAll(async () => {
  house = await openStaffHouse();
  thueringen = house.tokens.authorization('th', 'aylin');
  mecklenburg = house.tokens.authorization('mv', 'jonas');
}, 120_000);
afterAll(() => house[Symbol.asyncDispose]());

const FROM = 'th:organization/migranetz';

/** An organization of the other region, and its revision. */
async function neighbor(): Promise<{ id: string; revision: number }> {
  const { data } = await house.ask(
    '{ organizations(first: 1, filter: { region: ["mv"] }) { nodes { id meta { revision } } } }',
  );
  const [node] = data.organizations.nodes as unknown as { id: string; meta: { revision: number } }[];
  return { id: node?.id ?? '', revision: node?.meta.revision ?? 0 };
}

const RELATION = `query($id: ID!) { written: relation(id: $id) {
  confirmedBy statementResolution statement { verdict note organization relation } } }`;

test('one side claims a relation, the other confirms or disputes it in its own region, and every reader sees both', async () => {
  const to = await neighbor();
  const input = {
    kind: 'COOPERATES_WITH',
    from: { id: FROM, label: 'MigraNetz' },
    to: { id: to.id, label: 'Nachbar' },
  };
  const created = await house.ask(
    'mutation($input: RelationInput!) { written: createRelation(region: "th", input: $input) { written: relation { id } } }',
    { input },
    thueringen,
  );
  const { id } = created.data.written.written;
  const publish = `mutation { written: publish(id: "${id}", expectedRevision: 1) { revision } }`;
  await house.ask(publish, {}, thueringen);
  const read = async () => (await house.ask(RELATION, { id })).data.written;
  expect(await read()).toEqual({
    confirmedBy: 'FROM',
    statementResolution: 'NOT_AVAILABLE',
    statement: null,
  });

  const say = (field: string, authorization: string) =>
    house.ask(`mutation { written: ${field} { revision problems { code } } }`, {}, authorization);
  const claim = (revision: number) =>
    `id: "${to.id}", expectedRevision: ${revision}, relation: "${id}", kind: COOPERATES_WITH`;
  // Who claims cannot confirm as well: a token of one region is nobody in another.
  expect((await say(`confirmRelation(${claim(to.revision)})`, thueringen)).codes).toEqual([
    'UNAUTHENTICATED',
  ]);
  expect(
    (await say(`confirmRelation(${claim(to.revision)}, note: "Gern")`, mecklenburg)).data.written,
  ).toEqual({
    revision: to.revision + 1,
    problems: [],
  });
  expect(await read()).toEqual({
    confirmedBy: 'FROM',
    statementResolution: 'RESOLVED',
    statement: { verdict: 'CONFIRMED', note: 'Gern', organization: to.id, relation: id },
  });

  await say(`disputeRelation(${claim(to.revision + 1)}, reason: "Nicht mehr.")`, mecklenburg);
  expect(await read()).toMatchObject({ statement: { verdict: 'DISPUTED', note: 'Nicht mehr.' } });
  const { data } = await house.ask('{ written: disputes(about: "th") { relation verdict } }');
  expect(data.written).toEqual([{ relation: id, verdict: 'DISPUTED' }]);

  await house.proxy('mv').set({ kind: 'refuse' });
  expect(await read()).toEqual({ confirmedBy: 'FROM', statementResolution: 'UNREACHABLE', statement: null });
  await house.proxy('mv').set({ kind: 'none' });
});

test('a short entry that another region has taken over is found by those who still name its old id', async () => {
  const create = (type: string, region: string) =>
    `mutation($input: ${type}Input!) { written: create${type}(region: "${region}", input: $input) { written: ${type.toLowerCase()} { id } problems { code } } }`;
  const publish = (id: string, authorization: string) =>
    house.ask(
      `mutation { written: publish(id: "${id}", expectedRevision: 1) { revision } }`,
      {},
      authorization,
    );
  const guest = { name: 'Gastverein', kind: 'OTHER', stewardship: 'SHORT_ENTRY' };
  const entry = await house.ask(create('Organization', 'th'), { input: guest }, thueringen);
  const { id } = entry.data.written.written;
  await publish(id, thueringen);
  const input = {
    title: { de: 'Treffen mit Gast' },
    kind: 'WORKSHOP',
    participations: [
      { role: 'HOST', organization: { label: 'Nachbar' } },
      { role: 'PRESENTER', organization: { id, label: 'Gastverein' } },
    ],
  };
  const meeting = await house.ask(create('Conference', 'mv'), { input }, mecklenburg);
  await publish(meeting.data.written.written.id, mecklenburg);
  const read = async () =>
    (
      await house.ask(
        'query($id: ID!) { written: conference(id: $id) { participations(role: [PRESENTER]) { organization { id label resolution organization { id } } } } }',
        { id: meeting.data.written.written.id },
      )
    ).data.written.participations;
  const reference = { id, label: 'Gastverein' };
  expect(await read()).toEqual([
    { organization: { ...reference, resolution: 'RESOLVED', organization: { id } } },
  ]);

  const { id: by } = await neighbor();
  const adopted = await house.ask(
    `mutation { written: adoptShortEntry(id: "${id}", expectedRevision: 2, by: "${by}") { revision problems { code } } }`,
    {},
    thueringen,
  );
  expect(adopted.data.written).toEqual({ revision: 3, problems: [] });
  expect(await read()).toEqual([
    { organization: { ...reference, resolution: 'MOVED', organization: { id: by } } },
  ]);
});

test('somebody without an account suggests and confirms through the gateway; only staff of the region read it', async () => {
  const suggested = await house.ask(
    `mutation { written: suggest(id: "${FROM}", kind: CORRECTION, words: "Neue Adresse") { receipt problems { code } } }`,
  );
  expect(suggested.data.written).toEqual({ receipt: expect.any(String), problems: [] });
  const list = '{ written: suggestions(region: "th") { nodes: suggestions { id words } } }';
  expect((await house.ask(list)).codes).toEqual(['UNAUTHENTICATED']);
  expect((await house.ask(list, {}, mecklenburg)).codes).toEqual(['UNAUTHENTICATED']);
  expect((await house.ask(list, {}, thueringen)).data.written.nodes).toMatchObject([
    { words: 'Neue Adresse' },
  ]);

  const link = await house.ask(
    `mutation { written: createConfirmationLink(id: "${FROM}") { token } }`,
    {},
    thueringen,
  );
  const { token } = link.data.written;
  const confirm =
    'mutation($token: String!) { written: confirmByLink(region: "th", token: $token) { revision problems { code } } }';
  expect((await house.ask(confirm, { token })).data.written).toEqual({ revision: 2, problems: [] });
  expect((await house.ask(confirm, { token })).data.written).toEqual({
    revision: null,
    problems: [{ code: 'LINK_GONE' }],
  });
  const { data } = await house.ask(
    `{ written: history(id: "${FROM}") { nodes: revisions { action role } } }`,
  );
  expect(data.written.nodes).toEqual([
    { action: 'CONFIRMED', role: 'LINK' },
    { action: 'SEEDED', role: 'SEED' },
  ]);
});

test('who bears a name is asked of all regions at once', async () => {
  const to = await neighbor();
  const named = await house.ask(
    `{ a: organization(id: "${FROM}") { name } organization(id: "${to.id}") { name } }`,
  );
  const { a, organization } = named.data as unknown as {
    a: { name: string };
    organization: { name: string };
  };
  const { data } = await house.ask(
    'query($names: [String!]!) { written: sameNames(names: $names) { id label } }',
    {
      names: [a.name, organization.name, 'Niemand heißt so'],
    },
  );
  const found = data.written as unknown as { id: string }[];
  expect(found.map(({ id }) => id)).toEqual(expect.arrayContaining([FROM, to.id]));
});
