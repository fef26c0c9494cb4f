import 'reflect-metadata';
import { afterEach, expect, test } from 'vitest';
import { conferenceDesk, CHANGE } from '../testing/conference-desk.ts';
import { fullSelection } from '../rights/full-selection.ts';
import { markOf, NUMBERS, STATES, writeMarkedRecords } from '../rights/marked-records.ts';
import { buildNetworkSchema } from '../schema.ts';
import type { GraphQLObjectType } from 'graphql';
import { openStream, type TestStream } from './testing/test-stream.ts';

const NEMO = 'bund:organization/nemo';
const DAMOST = 'bund:organization/damost';
const desk = conferenceDesk({ heartbeatSeconds: 0.1 });
const open: TestStream[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((stream) => stream.close()));
});

const sql = (statement: string) => desk.network().orm.em.fork().execute(statement);
const grant = (body: string) =>
  sql(`insert into identity.federation_grant (body) values ('${body}') on conflict do nothing`);
const listen = async (...who: Parameters<ReturnType<typeof desk.issuer>['authorization']> | readonly []) => {
  const [role, person, claims] = who;
  const headers: Record<string, string> =
    role === undefined ? {} : { authorization: await desk.issuer().authorization(role, person, claims) };
  const stream = await openStream(desk.network().url, { headers });
  open.push(stream);
  return stream;
};
/** The kinds each of some streams has heard of one record. */
const heard = (streams: readonly TestStream[], id: string) =>
  streams.map(({ events }) => events.filter((event) => event.id === id).map(({ kind }) => kind));
/** Each has heard something twice more, heartbeats too: what was committed before is told by then, or never will be. */
const twoMessages = async (streams: readonly TestStream[]) => {
  const before = streams.map(({ raw }) => raw.received.length);
  await expect
    .poll(() => streams.every(({ raw }, index) => raw.received.length > (before[index] ?? 0) + 1))
    .toBe(true);
};
const publish = (id: string, revision: number, visibility: string) =>
  desk.act(`publish(id: "${id}", expectedRevision: ${revision}, visibility: ${visibility})`);

test('each step of a life is told to those who can see it, and its end to those who could', async () => {
  await grant(NEMO);
  const streams = [
    await listen(),
    await listen('reader', 'r1', { body: DAMOST }),
    await listen('reader', 'r2', { body: NEMO }),
    await listen('editor'),
    await listen('admin'),
  ];
  const lines: string[] = [];
  const roles = ['public', 'reader', 'granted reader', 'editor', 'admin'];
  let id = '';
  let revision = 0;
  const step = async (name: string, act: () => Promise<unknown>) => {
    const before = streams.map(({ events }) => events.length);
    await act();
    revision += 1;
    // Staff are told of every step; then everybody else has been told too, or never will be.
    await expect
      .poll(() => streams.slice(3).map(({ events }, index) => events.length - (before[index + 3] ?? 0)))
      .toEqual([1, 1]);
    await twoMessages(streams);
    const kinds = streams.map(
      ({ events }, index) =>
        events
          .slice(before[index])
          .map(({ kind, note, changedFields, record }) =>
            [kind, record?.__typename, note, ...changedFields].filter(Boolean).join(' '),
          )
          .join('; ') || 'nothing',
    );
    lines.push(`${name}\n${roles.map((role, index) => `  ${role}: ${kinds[index]}`).join('\n')}`);
  };
  await step('a draft is entered', async () => {
    id = await desk.created();
  });
  const changed = () =>
    desk.ask(CHANGE, {
      id,
      revision,
      // The street address is for the network alone.
      input: { title: { de: `Titel ${revision}` }, venue: { address: `Weg ${revision}` } },
      note: 'Notiz',
    });
  const withdraw = () => desk.act(`withdraw(id: "${id}", expectedRevision: ${revision}, reason: "x")`);
  const undo = () =>
    desk.act(`undo(id: "${id}", expectedRevision: ${revision}, toRevision: ${revision - 1})`);
  await step('the draft is changed', changed);
  for (const visibility of ['NETWORK', 'FEDERATION', 'PUBLIC'] as const) {
    await step(`it is published for ${visibility}`, () => publish(id, revision, visibility));
    await step('and changed', changed);
    await step('and withdrawn', withdraw);
    await step('and brought back', undo);
  }
  await step('it is hidden from the public', () => publish(id, revision, 'FEDERATION'));
  await step('it is hidden from all but the network', () => publish(id, revision, 'NETWORK'));
  await step('it is withdrawn', withdraw);
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('./stream-matrix.txt');
}, 30_000);

test('a right that is withdrawn while the stream is open counts for the next event', async () => {
  await grant(NEMO);
  const [reader, anybody] = [await listen('reader', 'r2', { body: NEMO }), await listen()];
  const id = await desk.created();
  await publish(id, 1, 'FEDERATION');
  await expect.poll(() => heard([reader, anybody], id)).toEqual([['CREATED'], []]);
  await sql(`delete from identity.federation_grant where body = '${NEMO}'`);
  await desk.ask(CHANGE, { id, revision: 2, input: { title: { de: 'Danach' } } });
  await expect
    .poll(() => reader.events.at(-1))
    .toMatchObject({ kind: 'GAP', message: 'RIGHTS_CHANGED', id: null });
  await publish(id, 3, 'PUBLIC');
  await expect.poll(() => heard([reader, anybody], id)).toEqual([['CREATED', 'CREATED'], ['CREATED']]);
  expect(reader.events.filter(({ revision }) => revision === 3)).toEqual([]);
});

test('a right that is given while the stream is open is a gap too: what can be seen now was not told', async () => {
  await sql(`delete from identity.federation_grant`);
  const reader = await listen('reader', 'r2', { body: NEMO });
  const id = await desk.created();
  await publish(id, 1, 'FEDERATION');
  const anybody = await listen();
  await expect.poll(() => reader.cursor()).toBe(anybody.cursor());
  await grant(NEMO);
  // Without any change a heartbeat finds out.
  await expect
    .poll(() => reader.events.map(({ kind, message }) => [kind, message]))
    .toEqual([['GAP', 'RIGHTS_CHANGED']]);
  await desk.ask(CHANGE, { id, revision: 2, input: { title: { de: 'Danach' } } });
  await expect.poll(() => heard([reader], id)).toEqual([['CHANGED']]);
});

test('a filter by members asks only the memberships the viewer may know of, also after a right was withdrawn', async () => {
  await grant(NEMO);
  await sql(`update relation set visibility = 'FEDERATION' where id = 'th:relation/landesnetz-damost'`);
  const filter = { umbrella: { organization: DAMOST } };
  const authorization = await desk.issuer().authorization('reader', 'r2', { body: NEMO });
  const streams = await Promise.all(
    [{ authorization }, {}].map((headers) =>
      openStream(desk.network().url, {
        field: 'conferenceChanges',
        selection: 'kind id revision message cursor',
        filter,
        headers: headers as Record<string, string>,
      }),
    ),
  );
  open.push(...streams);
  // Landesnetz hosts it, and is a member of DaMOst for those who may know.
  const id = await desk.published();
  await expect.poll(() => heard(streams, id)).toEqual([['CREATED'], []]);
  await sql(`delete from identity.federation_grant`);
  await expect
    .poll(() => streams[0]?.events.at(-1))
    .toMatchObject({ kind: 'GAP', message: 'RIGHTS_CHANGED' });
  const before = new Set(streams.map((stream) => stream.cursor()));
  await desk.ask(CHANGE, { id, revision: 2, input: { title: { de: 'Danach' } } });
  await expect.poll(() => streams.some((stream) => before.has(stream.cursor()))).toBe(false);
  expect(heard(streams, id)).toEqual([['CREATED'], []]);
});

test('nothing hidden is in any frame to whoever may not see it', async () => {
  await grant(NEMO);
  const schema = buildNetworkSchema().executable;
  // Of each kind by a stream of its own: fields of one name have other types on other kinds.
  const selections = ['Organization', 'Project', 'Conference'].map(
    (name) =>
      `kind region id revision changedFields note at message cursor record { __typename ... on Tombstone { id reason movedTo }
        ... on ${name} ${fullSelection(schema.getType(name) as GraphQLObjectType)} }`,
  );
  const streamsOf = async (headers: Record<string, string>) =>
    Promise.all(
      selections.map(async (selection) => {
        const stream = await openStream(desk.network().url, { headers, selection });
        open.push(stream);
        expect(stream.codes()).toEqual([]);
        return stream;
      }),
    );
  const editor = await desk.issuer().authorization('editor');
  const nemo = await desk.issuer().authorization('reader', 'r2', { body: NEMO });
  const anybody = await streamsOf({});
  const granted = await streamsOf({ authorization: nemo });
  const staff = await streamsOf({ authorization: editor });
  for (const state of STATES) await writeMarkedRecords(desk.network(), editor, state, 'PUBLIC');
  for (const fields of ['FEDERATION', 'NETWORK'] as const)
    await writeMarkedRecords(desk.network(), editor, 'PUBLIC', fields);
  const all = [...anybody, ...granted, ...staff];
  await expect.poll(() => new Set(all.map((stream) => stream.cursor())).size, { timeout: 10_000 }).toBe(1);
  const framesOf = (streams: readonly TestStream[]) =>
    JSON.stringify(streams.map(({ raw }) => raw.received)).toLowerCase();
  const marks = (visibility: 'FEDERATION' | 'NETWORK') => [markOf(visibility), String(NUMBERS[visibility])];
  for (const mark of [...marks('FEDERATION'), ...marks('NETWORK')])
    expect(framesOf(anybody)).not.toContain(mark);
  for (const mark of marks('NETWORK')) expect(framesOf(granted)).not.toContain(mark);
  // Otherwise this has proved nothing.
  for (const mark of marks('FEDERATION')) expect(framesOf(granted)).toContain(mark);
  for (const mark of marks('NETWORK')) expect(framesOf(staff)).toContain(mark);
  expect(anybody[0]?.events.length).toBeGreaterThan(3);
}, 30_000);
