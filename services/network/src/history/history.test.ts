import 'reflect-metadata';
import { expect, test } from 'vitest';
import { CHANGE, conferenceDesk, HOST } from '../testing/conference-desk.ts';

const desk = conferenceDesk();

const HISTORY = `query($id: ID!, $first: Int, $after: Int) { history(id: $id, first: $first, after: $after) {
  next revisions { revision action role note changedFields visibility } } }`;

const asStaff = async (id: string, variables: object = {}) => {
  const { data, errors } = await desk.ask(HISTORY, { id, ...variables });
  expect(errors).toEqual([]);
  return data.history;
};
const asPublic = async (id: string, variables: object = {}) => {
  const { data, errors } = await desk.network().ask(HISTORY, { id, ...variables });
  expect(errors).toEqual([]);
  return data.history;
};
const change = async (id: string, revision: number, input: object, note?: string) => {
  const { data } = await desk.ask(CHANGE, { id, revision, input, note });
  expect(data.written.problems).toEqual([]);
};

const hiddenSpeaker = {
  role: 'SPEAKER',
  person: { name: 'Kim Beispiel', basis: 'FUNCTION', visibility: 'NETWORK' },
};

test('staff read every revision; the public reads those after which it could see the record', async () => {
  const id = await desk.created();
  await change(id, 1, { summary: { de: 'Erst intern.' } }, 'nur ein Entwurf');
  await desk.publish(id, 2);
  await change(id, 3, { summary: { de: 'Für alle.' } }, 'Text ergänzt');
  const staff = await asStaff(id);
  expect(staff.next).toBeNull();
  expect(staff.revisions).toMatchObject([
    { revision: 4, action: 'CHANGED', role: 'EDITOR', note: 'Text ergänzt', changedFields: ['summary'] },
    { revision: 3, action: 'PUBLISHED', changedFields: ['publication'], visibility: 'PUBLIC' },
    { revision: 2, action: 'CHANGED', note: 'nur ein Entwurf', visibility: null },
    { revision: 1, action: 'CREATED' },
  ]);
  const seen = await asPublic(id);
  expect(seen.revisions.map((one: { revision: number }) => one.revision)).toEqual([4, 3]);
  expect(seen.revisions[0]).toMatchObject({ note: 'Text ergänzt', changedFields: ['summary'] });
  // What it was before it was out is nobody's business.
  expect(seen.revisions[1].changedFields).toEqual([]);
});

test('of a change of hidden things the public does not even learn which field it was', async () => {
  const id = await desk.published({ title: { de: 'Treffen' }, kind: 'WORKSHOP', participations: [HOST] });
  await change(id, 2, { participations: [HOST, hiddenSpeaker] });
  await change(id, 3, { venue: { address: 'Geheime Gasse 1', addressVisibility: 'NETWORK' } });
  await change(id, 4, {
    participations: [HOST, { ...hiddenSpeaker, person: { ...hiddenSpeaker.person, visibility: 'PUBLIC' } }],
  });
  const fields = ({ revisions }: { revisions: { changedFields: string[] }[] }) =>
    revisions.map(({ changedFields }) => changedFields.join());
  expect(fields(await asStaff(id)).slice(0, 3)).toEqual(['participations', 'venue', 'participations']);
  expect(fields(await asPublic(id))).toEqual(['participations', '', '', '']);
});

test('a record that is hidden again has no history for the public, and a draft none', async () => {
  const id = await desk.published();
  expect((await asPublic(id)).revisions).toHaveLength(1);
  await desk.act(`publish(id: "${id}", expectedRevision: 2, visibility: NETWORK)`, 'revision');
  expect(await asPublic(id)).toBeNull();
  expect((await asStaff(id)).revisions).toHaveLength(3);
  expect(await asPublic(await desk.created())).toBeNull();
});

test('a seeded record has one revision before anybody changes it', async () => {
  const history = await asPublic('th:organization/beirat');
  expect(history).toMatchObject({ next: null, revisions: [{ revision: 1, action: 'SEEDED', role: 'SEED' }] });
});

test('page by page every revision comes once', async () => {
  const id = await desk.created();
  for (let revision = 1; revision < 6; revision++)
    await change(id, revision, { areaLabel: `Gebiet ${revision}` });
  const seen: number[] = [];
  let after: number | null = null;
  do {
    const page: { next: number | null; revisions: { revision: number }[] } = await asStaff(id, {
      first: 4,
      after,
    });
    seen.push(...page.revisions.map(({ revision }) => revision));
    after = page.next;
  } while (after !== null);
  expect(seen).toEqual([6, 5, 4, 3, 2, 1]);
  const { codes } = await desk.ask(HISTORY, { id, first: 201 });
  expect(codes).toEqual(['PAGE_SIZE_INVALID']);
});
