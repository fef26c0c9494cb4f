import 'reflect-metadata';
import { expect, test } from 'vitest';
import { CHANGE, codesOf, conferenceDesk, CREATE, MEETING } from '../testing/conference-desk.ts';

const desk = conferenceDesk();
const { as, ask, act, created, publish } = desk;

test('nobody writes without the rights: the public, a reader, staff with a token for elsewhere', async () => {
  const before = await desk
    .network()
    .orm.em.fork()
    .execute<{ pos: string }[]>('select pos from outbox_counter');
  const publicly = await desk.network().ask(CREATE, { input: MEETING });
  expect([publicly.data, publicly.codes]).toEqual([{ written: null }, ['UNAUTHENTICATED']]);
  const reader = await as(
    await desk.issuer().authorization('reader', 'r', { body: 'bund:organization/nemo' }),
  )(CREATE, { input: MEETING });
  expect([reader.data, reader.codes]).toEqual([{ written: null }, ['FORBIDDEN']]);
  const elsewhere = await as(await desk.issuer().authorization('editor', 'e', { region: 'mv' }))(CREATE, {
    input: MEETING,
  });
  expect([elsewhere.status, elsewhere.codes]).toEqual([401, ['TOKEN_INVALID']]);
  expect(await desk.network().orm.em.fork().execute('select pos from outbox_counter')).toEqual(before);
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
  const before = (
    await desk.network().ask(`{ conference(id: "${id}") { title areaLabel figures { value } } }`)
  ).data;
  expect(
    (await ask(CHANGE, { id, revision: 1, input: { areaLabel: null, figures: [] } })).data.written.revision,
  ).toBe(2);
  expect((await act(`undo(id: "${id}", expectedRevision: 2, toRevision: 1)`)).revision).toBe(3);
  expect(
    (await desk.network().ask(`{ conference(id: "${id}") { title areaLabel figures { value } } }`)).data,
  ).toEqual(before);
});

test('every change is in history, audit and outbox, with ids and names of fields but no value outside the history', async () => {
  const id = await created();
  await ask(CHANGE, { id, revision: 1, input: { areaLabel: 'Ostthüringen' }, note: 'Gebiet ergänzt' });
  await publish(id, 2);
  const read = (sql: string) => desk.network().orm.em.fork().execute(sql, [id]);
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
    await expect(desk.network().orm.em.fork().execute(attempt)).rejects.toThrow(/never changed or removed/);
  }
});

test('a change is one transaction with the outbox last, and costs a bounded number of statements', async () => {
  const id = await created();
  desk.network().takeStatements();
  await ask(
    `mutation { changeConference(id: "${id}", expectedRevision: 1, input: { areaLabel: "A" }) { revision } }`,
  );
  const statements = desk.network().takeStatements();
  expect(statements.at(-1)).toContain('update outbox_counter');
  // Record, four lists of parts, the places of none, the organizations named; then the record, history with audit, and the outbox.
  expect(statements.length).toBeLessThanOrEqual(12);
  const rows = await desk
    .network()
    .orm.em.fork()
    .execute<{ transaction: string }[]>(
      `select xmin::text as transaction from conference where id = ? union select xmin::text from revision where record_id = ? and revision = 2
     union select xmin::text from audit_entry where record_id = ? and revision = 2 union select xmin::text from outbox where record_id = ? and revision = 2`,
      [id, id, id, id],
    );
  expect(rows).toHaveLength(1);
});

test('a record cannot name one that is less visible', async () => {
  const em = desk.network().orm.em.fork();
  await em.execute(`update organization set visibility = 'NETWORK' where id = 'th:organization/zukunft'`);
  const hidden = { role: 'HOST', organization: { id: 'th:organization/zukunft', label: 'zukunft' } };
  const id = await created({ ...MEETING, participations: [hidden] });
  expect(codesOf(await publish(id, 1))).toEqual(['LESS_VISIBLE input.participations.0.organization']);
  expect((await act(`publish(id: "${id}", expectedRevision: 1, visibility: NETWORK)`)).revision).toBe(2);
  expect((await desk.network().ask(`{ conference(id: "${id}") { id } }`)).data).toEqual({ conference: null });
  await em.execute(`update organization set visibility = 'PUBLIC' where id = 'th:organization/zukunft'`);
  expect((await act(`publish(id: "${id}", expectedRevision: 2, visibility: PUBLIC)`)).revision).toBe(3);
});
