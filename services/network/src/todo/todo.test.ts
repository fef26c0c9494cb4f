import 'reflect-metadata';
import { expect, test } from 'vitest';
import { conferenceDesk, HOST } from '../testing/conference-desk.ts';

const desk = conferenceDesk();

const TODO = `query($kind: [TodoKind!], $first: Int) { todo(region: "th", kind: $kind, first: $first) {
  kind count items { recordId label revision since otherId otherLabel } } }`;

interface List {
  kind: string;
  count: number;
  items: {
    recordId: string;
    revision: number;
    since: string | null;
    otherId: string | null;
    otherLabel: string | null;
  }[];
}
const lists = async (variables: object = {}): Promise<List[]> => {
  const { data, errors } = await desk.ask(TODO, variables);
  expect(errors).toEqual([]);
  return data.todo;
};
const list = async (kind: string): Promise<List> => (await lists({ kind: [kind], first: 200 }))[0] as List;
const ids = ({ items }: List) => items.map(({ recordId }) => recordId);
const run = (sql: string) => desk.network().orm.em.fork().execute(sql);

test('a meeting whose day has passed is listed until somebody says that it was held', async () => {
  const id = await desk.published({
    title: { de: 'Gewesen' },
    kind: 'WORKSHOP',
    startDate: '2024-03-12',
    participations: [HOST],
  });
  const found = (await list('PAST_BUT_PLANNED')).items.find(({ recordId }) => recordId === id);
  expect(found).toMatchObject({ revision: 2, since: '2024-03-12' });
  const coming = await desk.published({
    title: { de: 'Kommt' },
    kind: 'WORKSHOP',
    startDate: '2999',
    participations: [HOST],
  });
  expect(ids(await list('PAST_BUT_PLANNED'))).not.toContain(coming);
  await desk.act(`reportConferenceHeld(id: "${id}", expectedRevision: 2)`, 'revision');
  expect(ids(await list('PAST_BUT_PLANNED'))).not.toContain(id);
});

test('a meeting nobody invites to is listed', async () => {
  const id = await desk.created({ title: { de: 'Ohne' }, kind: 'WORKSHOP' });
  const other = await desk.created({ title: { de: 'Mit' }, kind: 'WORKSHOP', participations: [HOST] });
  expect(ids(await list('HOST_MISSING'))).toContain(id);
  expect(ids(await list('HOST_MISSING'))).not.toContain(other);
});

test('what nobody has touched for a year is listed until it is confirmed', async () => {
  expect((await list('UNCONFIRMED')).items).toEqual([]);
  await run(
    `update organization set updated_at = now() - interval '13 months', confirmed_at = now() - interval '14 months' where id in ('th:organization/oase', 'th:organization/beirat')`,
  );
  const { count, items } = await list('UNCONFIRMED');
  expect([count, items.map(({ recordId }) => recordId)]).toEqual([
    2,
    ['th:organization/beirat', 'th:organization/oase'],
  ]);
  await desk.act(`confirmMany(region: "th", ids: ["th:organization/oase"])`, 'written');
  expect(ids(await list('UNCONFIRMED'))).toEqual(['th:organization/beirat']);
});

test('open suggestions are listed with their first words', async () => {
  await desk
    .network()
    .ask('mutation { suggest(id: "th:project/bruecken", kind: REMOVAL, words: "Bitte weg.") { receipt } }');
  expect((await list('SUGGESTION_OPEN')).items).toMatchObject([
    { recordId: 'th:project/bruecken', otherId: expect.any(String), otherLabel: 'Bitte weg.' },
  ]);
});

test('two organizations of one name are listed as a pair, also where one has it as an alternate name', async () => {
  const create = (name: string, alternateNames: string[] = []) =>
    desk.ask(
      'mutation($input: OrganizationInput!) { createOrganization(region: "th", input: $input) { organization { id } } }',
      {
        input: { name, alternateNames, kind: 'OTHER' },
      },
    );
  await create('Frauenhaus Süd');
  await create('FrauenHaus Sued');
  await create('Ganz anders', ['frauenhaus süd']);
  const { items } = await list('SAME_NAME');
  expect(items).toHaveLength(3);
  for (const { recordId, otherId } of items) expect(otherId && recordId < otherId).toBe(true);
});

test('the list counts what it does not show, and is for staff alone', async () => {
  const all = await lists({ first: 1 });
  expect(all.map(({ kind }) => kind)).toEqual([
    'SUGGESTION_OPEN',
    'PAST_BUT_PLANNED',
    'HOST_MISSING',
    'UNCONFIRMED',
    'SAME_NAME',
  ]);
  const same = all.find(({ kind }) => kind === 'SAME_NAME');
  expect([same?.count, same?.items.length]).toEqual([3, 1]);
  expect((await desk.network().ask(TODO)).codes).toEqual(['UNAUTHENTICATED']);
});

const SAME = 'query($names: [String!]!) { sameNames(names: $names) { asked id label day } }';

test('anybody can ask who bears a name, among the records they may see', async () => {
  const { data } = await desk
    .network()
    .ask(
      '{ organization(id: "th:organization/oase") { name } conference(id: "th:conference/fachtag") { title startDate } }',
    );
  const names = [data.organization.name.toUpperCase(), data.conference.title, 'Ganz anders', 'Niemand'];
  const { data: found } = await desk.network().ask(SAME, { names });
  expect(found.sameNames).toEqual([
    { asked: names[0], id: 'th:organization/oase', label: data.organization.name, day: null },
    {
      asked: names[1],
      id: 'th:conference/fachtag',
      label: data.conference.title,
      day: data.conference.startDate,
    },
  ]);
  expect((await desk.ask(SAME, { names })).data.sameNames).toHaveLength(3);
  const { codes } = await desk.network().ask(SAME, { names: Array.from({ length: 101 }, String) });
  expect(codes).toEqual(['BAD_USER_INPUT']);
});
