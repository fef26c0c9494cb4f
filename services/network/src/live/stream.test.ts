import 'reflect-metadata';
import { describe, expect, test } from 'vitest';
import { CHANGE, conferenceDesk, MEETING } from '../testing/conference-desk.ts';
import { openStream, type Seen, type TestStream } from './testing/test-stream.ts';

const desk = conferenceDesk({ heartbeatSeconds: 0.3, pingSeconds: 120 });
const url = () => desk.network().url;
const told = (events: readonly Seen[]) => events.map(({ kind, id, revision }) => [kind, id, revision]);
/** What is told is the record as it is when the row is read: a test of single steps waits for each. */
const heard = (stream: TestStream, count: number) => expect.poll(() => stream.events.length).toBe(count);
const change = async (id: string, revision: number, input: object, note: string | null = null) => {
  const { data } = await desk.ask(CHANGE, { id, revision, input, note });
  expect(data.written).toMatchObject({ revision: revision + 1, problems: [] });
};
const withdraw = (id: string, revision: number) =>
  desk.act(`withdraw(id: "${id}", expectedRevision: ${revision}, reason: "doppelt")`);
const hide = (id: string, revision: number) =>
  desk.act(`publish(id: "${id}", expectedRevision: ${revision}, visibility: FEDERATION)`);

describe('a stream', () => {
  test('begins with a heartbeat that says where it stands, and says so again when nothing happens', async () => {
    const stream = await openStream(url());
    await expect.poll(() => stream.raw.received.length).toBeGreaterThan(2);
    const [, first, second] = stream.raw.received.map(({ payload }) => payload?.data.event);
    expect(first).toMatchObject({
      kind: 'HEARTBEAT',
      region: 'th',
      id: null,
      record: null,
      changedFields: [],
      positions: [{ region: 'th', cursor: first.cursor }],
    });
    expect([second.kind, second.cursor]).toEqual(['HEARTBEAT', first.cursor]);
    await stream.close();
  });

  test('tells the public of what is published, changed and withdrawn, and of no draft', async () => {
    const stream = await openStream(url());
    const id = await desk.created(MEETING);
    await change(id, 1, { summary: { de: 'Entwurf' } });
    await desk.publish(id, 2);
    await heard(stream, 1);
    await change(id, 3, { title: { de: 'Neu' } }, 'Tippfehler');
    await heard(stream, 2);
    await withdraw(id, 4);
    await heard(stream, 3);
    expect(
      stream.events.map(({ kind, id: its, revision, changedFields, note, record }) => [
        kind,
        its,
        revision,
        changedFields,
        note,
        record?.__typename,
      ]),
    ).toEqual([
      ['CREATED', id, 3, [], null, 'Conference'],
      ['CHANGED', id, 4, ['title'], 'Tippfehler', 'Conference'],
      ['GONE', id, 5, [], 'doppelt', 'Tombstone'],
    ]);
    await stream.close();
  });

  test('has a cursor that does not move with what its reader cannot see, neither for who listens nor for who comes', async () => {
    const [listening, staff] = [
      await openStream(url()),
      await openStream(url(), { headers: { authorization: await desk.issuer().authorization('editor') } }),
    ];
    const [before, staffBefore] = [listening.cursor(), staff.cursor()];
    const draft = await desk.created(MEETING);
    await change(draft, 1, { summary: { de: 'Entwurf' } });
    await desk.act(`publish(id: "${draft}", expectedRevision: 2, visibility: NETWORK)`);
    await heard(staff, 3);
    const beats = listening.raw.received.length;
    await expect.poll(() => listening.raw.received.length).toBeGreaterThan(beats + 1);
    const coming = await openStream(url());
    expect([listening.cursor(), coming.cursor()]).toEqual([before, before]);
    expect(staff.cursor()).not.toBe(staffBefore);

    const id = await desk.published();
    for (const stream of [listening, coming]) await heard(stream, 1);
    expect(listening.events[0]?.cursor).not.toBe(before);
    const back = await openStream(url(), { after: before });
    await heard(back, 1);
    for (const { events } of [listening, coming, back]) expect(told(events)).toEqual([['CREATED', id, 2]]);
    await Promise.all([listening, staff, coming, back].map((stream) => stream.close()));
  });

  test('tells of a cancellation, and of what is back', async () => {
    const id = await desk.published();
    const stream = await openStream(url(), {
      field: 'conferenceChanges',
      selection: 'kind id revision cursor changedFields conference { status statusReason }',
    });
    await desk.act(
      `cancelConference(id: "${id}", expectedRevision: 2, reason: "Hochwasser")`,
      'revision problems { code }',
    );
    await heard(stream, 1);
    await withdraw(id, 3);
    await heard(stream, 2);
    await desk.act(`undo(id: "${id}", expectedRevision: 4, toRevision: 3)`);
    await expect
      .poll(() => told(stream.events))
      .toEqual([
        ['STATUS_CHANGED', id, 3],
        ['GONE', id, 4],
        ['CREATED', id, 5],
      ]);
    expect(stream.events.at(-1)).toMatchObject({
      conference: { status: 'CANCELLED', statusReason: 'Hochwasser' },
    });
    await stream.close();
  });

  test('tells again from a cursor what it has told from there, and goes on', async () => {
    const live = await openStream(url());
    const start = live.cursor();
    const id = await desk.published();
    for (let revision = 2; revision < 12; revision++)
      await change(id, revision, { title: { de: `Titel ${revision}` } });
    await expect.poll(() => live.events.length).toBe(11);
    const whole = await openStream(url(), { after: start });
    const half = await openStream(url(), { after: live.events[4]?.cursor ?? null });
    await change(id, 12, { title: { de: 'Schluss' } });
    await expect.poll(() => [live, whole, half].map(({ events }) => events.length)).toEqual([12, 12, 7]);
    const cursors = (events: readonly Seen[]) => events.map(({ kind, cursor }) => [kind, cursor]);
    expect(cursors(whole.events)).toEqual(cursors(live.events));
    expect(cursors(half.events)).toEqual(cursors(live.events).slice(5));
    await Promise.all([live.close(), whole.close(), half.close()]);
  });

  test('never tells of the end of what came and went while its reader was away', async () => {
    const before = await openStream(url());
    const start = before.cursor();
    const [hidden, gone, stays] = [await desk.published(), await desk.published(), await desk.published()];
    await expect.poll(() => before.events.length).toBe(3);
    await hide(hidden, 2);
    await withdraw(gone, 2);
    await expect
      .poll(() => told(before.events).slice(3))
      .toEqual([
        ['GONE', hidden, 3],
        ['GONE', gone, 3],
      ]);
    const late = await openStream(url(), { after: start });
    await expect.poll(() => told(late.events)).toEqual([['CREATED', stays, 2]]);
    // Once it is shown, its end is told again.
    await desk.act(`publish(id: "${hidden}", expectedRevision: 3)`);
    await heard(late, 2);
    await hide(hidden, 4);
    await expect
      .poll(() => told(late.events).slice(1))
      .toEqual([
        ['CREATED', hidden, 4],
        ['GONE', hidden, 5],
      ]);
    await Promise.all([before.close(), late.close()]);
  });
});

describe('a filter', () => {
  test('tells of what fits, and of what no longer does if the change touched what it looks at', async () => {
    const stream = await openStream(url(), {
      field: 'conferenceChanges',
      selection: 'kind id revision cursor changedFields conference { id topics }',
      filter: { topics: ['HEALTH'], kind: ['NETWORK_MEETING'] },
    });
    const id = await desk.published({ ...MEETING, topics: ['HEALTH'] });
    const other = await desk.published({ ...MEETING, topics: ['EDUCATION'] });
    await heard(stream, 1);
    await change(id, 2, { topics: ['EDUCATION'] });
    await heard(stream, 2);
    await change(id, 3, { title: { de: 'Woanders' } });
    await change(id, 4, { topics: ['HEALTH', 'EDUCATION'] });
    await heard(stream, 3);
    await change(other, 2, { title: { de: 'Nie dabei' } });
    await withdraw(other, 3);
    await expect.poll(() => stream.events.at(-1)?.kind).toBe('GONE');
    expect(told(stream.events).filter(([, its]) => its === id)).toEqual([
      ['CREATED', id, 2],
      ['LEFT_FILTER', id, 3],
      ['CHANGED', id, 5],
    ]);
    // Its content is hidden by now, so the filter is not asked.
    expect(told(stream.events).filter(([, its]) => its === other)).toEqual([['GONE', other, 4]]);
    await stream.close();
  });

  test('looks for words as the lists do', async () => {
    const stream = await openStream(url(), { filter: { text: 'Zwiebelmarkt' } });
    const id = await desk.published({ ...MEETING, title: { de: 'Gespräch am Zwiebelmarkt' } });
    await heard(stream, 1);
    await desk.published();
    await change(id, 2, { title: { de: 'Gespräch' } });
    await expect
      .poll(() => told(stream.events))
      .toEqual([
        ['CREATED', id, 2],
        ['LEFT_FILTER', id, 3],
      ]);
    await stream.close();
  });

  test('names kinds of record and places', async () => {
    const organizations = await openStream(url(), {
      filter: { kind: ['ORGANIZATION'], municipality: ['16077'] },
    });
    const projects = await openStream(url(), { filter: { kind: ['PROJECT'] } });
    const CHANGE_ORGANIZATION = `mutation($id: ID!, $revision: Int!, $input: OrganizationInput!) { changeOrganization(id: $id, expectedRevision: $revision, input: $input) { revision problems { code } } }`;
    const oase = 'th:organization/oase';
    const input = (kind: string) => ({ sites: [{ kind: 'SEAT', municipality: kind }] });
    const write = async (revision: number, place: string) =>
      expect(
        (await desk.ask(CHANGE_ORGANIZATION, { id: oase, revision, input: input(place) })).data
          .changeOrganization.revision,
      ).toBe(revision + 1);
    await write(1, '16052000');
    await heard(organizations, 1);
    await write(2, '16077001');
    await desk.act('withdraw(id: "th:project/andere", expectedRevision: 1, reason: "x")');
    await expect.poll(() => told(projects.events)).toEqual([['GONE', 'th:project/andere', 2]]);
    await expect
      .poll(() => told(organizations.events))
      .toEqual([
        ['LEFT_FILTER', oase, 2],
        ['CHANGED', oase, 3],
      ]);
    await Promise.all([organizations.close(), projects.close()]);
  });

  test('for other regions leaves nothing but heartbeats', async () => {
    const stream = await openStream(url(), { filter: { region: ['mv'] } });
    const start = stream.cursor();
    await desk.published();
    await expect.poll(() => stream.cursor()).not.toBe(start);
    expect(stream.events).toEqual([]);
    await stream.close();
  });
});

describe('names of changed fields', () => {
  test('are told as far as their change can be seen', async () => {
    const id = await desk.published({
      ...MEETING,
      venue: { name: 'Saal', municipality: '16052000', address: 'Geheimweg 1' },
    });
    const authorization = await desk.issuer().authorization('editor');
    const [anybody, staff] = [
      await openStream(url()),
      await openStream(url(), { headers: { authorization } }),
    ];
    const venue = { name: 'Saal', municipality: '16052000', address: 'Geheimweg 2' };
    await change(id, 2, { venue });
    await change(id, 3, { venue: { ...venue, name: 'Großer Saal' }, topics: ['HEALTH'] });
    await expect.poll(() => [anybody, staff].map(({ events }) => events.length)).toEqual([2, 2]);
    expect(staff.events.map(({ changedFields }) => changedFields)).toEqual([['venue'], ['topics', 'venue']]);
    expect(anybody.events.map(({ changedFields }) => changedFields)).toEqual([[], ['topics', 'venue']]);
    await Promise.all([anybody.close(), staff.close()]);
  });
});

test('a reader that stops reading loses nothing, keeps nobody waiting, and is told everything when it goes on', async () => {
  const selection = 'kind id revision cursor conference { id summary }';
  const id = await desk.published({ ...MEETING, summary: { de: 'Lang '.repeat(1_900) } });
  const slow = await openStream(url(), { field: 'conferenceChanges', selection });
  const quick = await openStream(url(), { field: 'conferenceChanges', selection });
  slow.raw.socket.pause();
  const CHANGES = 1_000;
  // Ten megabytes: more than the two ends of a connection hold for somebody who does not read.
  await desk
    .network()
    .orm.em.fork()
    .execute(
      `with counter as (update outbox_counter set pos = pos + ${CHANGES} returning pos - ${CHANGES} as pos),
       entries as (insert into outbox (pos, tag, at, record_id, record_kind, change, changed_fields, revision, visibility_before, visibility_after)
         select pos + n, 'tag' || n, now(), '${id}', 'conference', 'CHANGED', '{summary}', n, 'PUBLIC', 'PUBLIC' from counter, generate_series(1, ${CHANGES}) n)
     select pg_notify('verbund_changes', '')`,
    );
  await expect.poll(() => quick.events.length, { timeout: 15_000 }).toBe(CHANGES);
  expect(slow.events).toEqual([]);
  slow.raw.socket.resume();
  await expect.poll(() => slow.events.length, { timeout: 15_000 }).toBe(CHANGES);
  expect(slow.events.map(({ revision }) => revision)).toEqual(
    Array.from({ length: CHANGES }, (_, n) => n + 1),
  );
  await Promise.all([slow.close(), quick.close()]);
}, 40_000);
