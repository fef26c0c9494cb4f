import 'reflect-metadata';
import { expect, test } from 'vitest';
import { conferenceDesk, HOST } from '../testing/conference-desk.ts';

const desk = conferenceDesk();

const shortEntry = async (name: string): Promise<string> => {
  const { data } = await desk.ask(
    'mutation($input: OrganizationInput!) { createOrganization(region: "th", input: $input) { organization { id } } }',
    { input: { name, kind: 'OTHER', stewardship: 'SHORT_ENTRY' } },
  );
  const { id } = data.createOrganization.organization;
  await desk.publish(id, 1);
  return id;
};
const meetingOf = (organization: object) =>
  desk.published({
    title: { de: 'Treffen mit Gast' },
    kind: 'WORKSHOP',
    participations: [HOST, { role: 'PRESENTER', organization }],
    sessions: [{ kind: 'PANEL', participations: [{ role: 'PANELIST', organization }] }],
    outcomes: [{ kind: 'DEMAND', text: { de: 'Mehr Zeit' }, by: organization }],
  });
const adopt = (id: string, revision: number, by: string) =>
  desk.act(
    `adoptShortEntry(id: "${id}", expectedRevision: ${revision}, by: "${by}")`,
    'revision problems { code path } record { id __typename }',
  );
const entity = async (id: string, more = '') =>
  (
    await desk
      .network()
      .ask(
        `query($id: ID!) { _entities(representations: [{ __typename: "Organization", id: $id }]) { ... on Organization { id name } ${more} } }`,
        { id },
      )
  ).data._entities[0];

const NAMED = `query($id: ID!) { conference(id: $id) { meta { revision } participations(role: [PRESENTER]) { organization { id label } }
  sessions { participations { organization { id } } } outcomes { by { id label } } }
  history(id: $id) { revisions { revision action } } }`;

test('what names a short entry names the record that takes over, with the name it has always shown', async () => {
  const id = await shortEntry('Gastverein Halle');
  const meeting = await meetingOf({ id, label: 'Gastverein' });
  const other = 'st:organization/gastverein';
  expect(await adopt(id, 2, other)).toMatchObject({
    revision: 3,
    problems: [],
    record: { __typename: 'Tombstone' },
  });
  const { data } = await desk.network().ask(NAMED, { id: meeting });
  expect(data.conference).toEqual({
    meta: { revision: 3 },
    participations: [{ organization: { id: other, label: 'Gastverein' } }],
    sessions: [{ participations: [{ organization: { id: other } }] }],
    outcomes: [{ by: { id: other, label: 'Gastverein' } }],
  });
  expect(data.history.revisions[0]).toEqual({ revision: 3, action: 'ADOPTED' });
  // Who kept the old id learns from the tombstone where it lives on; another region's record is not for this one to answer.
  expect(await entity(id)).toBeNull();
  expect(await entity(id, '... on Tombstone { movedTo }')).toEqual({ movedTo: other });
  expect(
    (await desk.network().ask(`{ node(id: "${id}") { ... on Tombstone { movedTo } } }`)).data.node,
  ).toEqual({
    movedTo: other,
  });
});

test('in the same region an old id answers with the record that took over: that is how readers see that it has moved', async () => {
  const id = await shortEntry('Doppelt e.V.');
  const meeting = await meetingOf({ id, label: 'Doppelt' });
  await adopt(id, 2, 'th:organization/oase');
  expect(await entity(id)).toMatchObject({ id: 'th:organization/oase' });
  const { data } = await desk
    .network()
    .ask(
      `{ conference(id: "${meeting}") { participations(role: [PRESENTER]) { organization { label resolution organization { id } } } } }`,
    );
  expect(data.conference.participations).toEqual([
    {
      organization: {
        label: 'Doppelt',
        resolution: 'RESOLVED',
        organization: { id: 'th:organization/oase' },
      },
    },
  ]);
});

test('a refusal leaves everything as it was', async () => {
  const id = await shortEntry('Bleibt hier');
  const meeting = await meetingOf({ id, label: 'Bleibt' });
  expect((await adopt(id, 2, id)).problems).toEqual([{ code: 'TWICE', path: ['by'] }]);
  expect((await adopt(id, 1, 'st:organization/x')).revision).toBeNull();
  const { data } = await desk.network().ask(NAMED, { id: meeting });
  expect(data.conference.meta.revision).toBe(2);
  expect(data.conference.outcomes[0].by.id).toBe(id);
});
