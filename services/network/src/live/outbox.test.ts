import 'reflect-metadata';
import { randomInt } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { openTestIssuer, type TestIssuer } from '../testing/test-issuer.ts';
import { startTestNetwork, type TestNetwork } from '../testing/test-network.ts';
import { CHANGE, CREATE, MEETING } from '../testing/conference-desk.ts';
import { appendChange } from './append-change.ts';
import { openStream, type Seen, type StreamQuestion, type TestStream } from './testing/test-stream.ts';
import { trimOutbox } from './trim-outbox.ts';

/** Polling is off as far as a test can wait: what arrives was woken by a notification. */
const LIVE = { pollSeconds: 60, heartbeatSeconds: 0.3 };
let issuer: TestIssuer;
let writer: TestNetwork;
/** Another process of the same region, on the same database. */
let reader: TestNetwork;
let authorization: string;
const open: TestStream[] = [];

beforeAll(async () => {
  issuer = await openTestIssuer();
  writer = await startTestNetwork({ identity: issuer.identity, live: LIVE });
  reader = await startTestNetwork({ identity: issuer.identity, live: LIVE, databaseUrl: writer.databaseUrl });
  authorization = await issuer.authorization('editor');
});
afterEach(async () => {
  await Promise.all(open.splice(0).map((stream) => stream.close()));
});
afterAll(async () => {
  await Promise.all([writer.stop(), reader.stop()]);
  await issuer.stop();
});

const SHORT = 'kind id revision cursor message positions { cursor }';
const sql = <Row = never>(text: string) => writer.orm.em.fork().execute<Row[]>(text);
const listen = async (question: StreamQuestion = {}, at = reader) => {
  const stream = await openStream(at.url, { selection: SHORT, ...question });
  open.push(stream);
  return stream;
};
const write = (query: string, variables: object) => writer.ask(query, variables, { authorization });
const published = async (): Promise<string> => {
  const { data } = await write(CREATE, { input: MEETING });
  const { id } = data.written.conference;
  await write(`mutation { publish(id: "${id}", expectedRevision: 1) { revision } }`, {});
  return id;
};
const change = async (id: string, revision: number) => {
  const { data } = await write(CHANGE, { id, revision, input: { title: { de: `Titel ${revision}` } } });
  expect(data.written.revision).toBe(revision + 1);
};
const told = (events: readonly Seen[]) => events.map(({ id, revision }) => `${id} ${revision}`);
/** What everybody may see behind a position, as it stands in the outbox. */
const visibleAfter = async (pos: number) =>
  (
    await sql<{ id: string; revision: number }>(
      `select record_id as id, revision from outbox where pos > ${pos} and visibility_after = 'PUBLIC' order by pos`,
    )
  ).map(({ id, revision }) => `${id} ${revision}`);
const newest = async () => Number((await sql<{ pos: string }>('select pos from outbox_counter'))[0]?.pos);

describe('nothing is lost, and nothing comes twice', () => {
  test('while many write, readers come, go and come back', async () => {
    const seed = randomInt(2 ** 31);
    console.log(`outbox: seed ${seed}`);
    let state = seed;
    const random = (below: number) => {
      state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
      return (state >>> 8) % below;
    };
    const WRITERS = 6;
    const CHANGES = 25;
    const ids = await Promise.all(Array.from({ length: WRITERS }, published));
    const begin = await newest();
    const start = (await listen()).cursor();
    let writing = true;
    /** Reads with interruptions: each time from the last cursor. */
    const restless = async () => {
      const seen: Seen[] = [];
      let after = start;
      do {
        const stream = await openStream(reader.url, { selection: SHORT, after });
        await new Promise((resolve) => setTimeout(resolve, 20 + random(120)));
        await stream.close();
        seen.push(...stream.events);
        after = stream.cursor();
      } while (writing || told(seen).length < WRITERS * CHANGES);
      return seen;
    };
    const steady = await listen({ after: start });
    const readers = Promise.all([restless(), restless(), restless()]);
    await Promise.all(
      ids.map(async (id) => {
        for (let revision = 2; revision < CHANGES + 2; revision++) await change(id, revision);
      }),
    );
    writing = false;
    const expected = await visibleAfter(begin);
    expect(expected).toHaveLength(WRITERS * CHANGES);
    await expect.poll(() => steady.events.length, { timeout: 10_000 }).toBe(expected.length);
    expect(told(steady.events)).toEqual(expected);
    for (const seen of await readers) expect(told(seen)).toEqual(expected);
  }, 60_000);

  test('a transaction that stays open keeps nobody waiting, and what it wrote comes when it commits', async () => {
    const [slow, other] = [await published(), await published()];
    const stream = await listen();
    const em = writer.orm.em.fork();
    await em.begin();
    await em.execute(`update conference set revision = 3, name_key = 'spät' where id = '${slow}'`);
    await change(other, 2);
    await change(other, 3);
    await expect.poll(() => told(stream.events)).toEqual([`${other} 3`, `${other} 4`]);
    await appendChange(em, {
      at: new Date().toISOString(),
      recordId: slow,
      recordKind: 'conference',
      change: 'CHANGED',
      changedFields: ['title'],
      revision: 3,
      visibilityBefore: 'PUBLIC',
      visibilityAfter: 'PUBLIC',
    });
    expect(stream.events).toHaveLength(2);
    await em.commit();
    await change(other, 4);
    await expect.poll(() => told(stream.events).slice(2)).toEqual([`${slow} 3`, `${other} 5`]);
  });

  test('when the connection that wakes is cut, it is made again and tells what was missed', async () => {
    const id = await published();
    const stream = await listen();
    await sql(
      `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'verbund-live' and datname = current_database()`,
    );
    for (let revision = 2; revision < 6; revision++) await change(id, revision);
    await expect
      .poll(() => told(stream.events), { timeout: 5_000 })
      .toEqual([`${id} 3`, `${id} 4`, `${id} 5`, `${id} 6`]);
  });

  test('where no notification ever comes, polling finds it', async () => {
    const polling = await startTestNetwork({ live: { pollSeconds: 0.1 }, databaseUrl: writer.databaseUrl });
    try {
      const stream = await listen({}, polling);
      await sql(`insert into outbox (pos, tag, at, record_id, record_kind, change, changed_fields, revision, visibility_before, visibility_after)
        select pos + 1, 'quiet', now(), 'th:conference/fachtag', 'conference', 'CHANGED', '{title}', 1, 'PUBLIC', 'PUBLIC' from outbox_counter`);
      await sql('update outbox_counter set pos = pos + 1');
      await expect.poll(() => told(stream.events)).toEqual(['th:conference/fachtag 1']);
      await stream.close();
    } finally {
      await polling.stop();
    }
  });

  test('each process of a region takes the cursors of the other', async () => {
    const here = await listen({}, writer);
    const there = await listen({}, reader);
    const id = await published();
    await expect.poll(() => [here.events.length, there.events.length]).toEqual([1, 1]);
    expect(here.cursor()).toBe(there.cursor());
    const back = await listen({ after: here.cursor() }, reader);
    await change(id, 2);
    await expect.poll(() => told(back.events)).toEqual([`${id} 3`]);
  });
});

describe('what is shared', () => {
  test('equal streams of the public cost one read, whatever their number', async () => {
    const id = await published();
    const selection = 'kind id cursor changedFields note conference { id title participations { role } }';
    const streams = await Promise.all(
      Array.from({ length: 20 }, () =>
        listen({ field: 'conferenceChanges', selection, filter: { status: ['PLANNED'] } }),
      ),
    );
    const marker = streams.at(-1)?.cursor();
    await expect.poll(() => new Set(streams.map((stream) => stream.cursor()))).toEqual(new Set([marker]));
    reader.takeStatements();
    await change(id, 2);
    await expect.poll(() => streams.map(({ events }) => events.length)).toEqual(Array(20).fill(1));
    const statements = reader.takeStatements().map((text) => text.match(/ from (\w+)/)?.[1]);
    // The row, the record, then what the selection asks for: the history twice (fields, note) and the participations.
    expect(statements.map(String).toSorted()).toEqual([
      'conference',
      'outbox',
      'participation',
      'revision',
      'revision',
    ]);
  });

  test('a burst costs one read for each kind of record in it', async () => {
    const [a, b] = [await published(), await published()];
    const first = await listen();
    const after = first.cursor();
    await first.close();
    for (let revision = 2; revision < 8; revision++) {
      await change(a, revision);
      await change(b, revision);
    }
    reader.takeStatements();
    const late = await listen({ after });
    await expect.poll(() => late.events.length).toBe(12);
    const records = reader
      .takeStatements()
      .filter((text) => / from (conference|organization|project) /.test(text));
    expect(records).toHaveLength(1);
  });

  test('nobody listens: nothing is read', async () => {
    reader.takeStatements();
    await published();
    expect(reader.takeStatements()).toEqual([]);
    expect(
      await sql(
        `select 1 from pg_stat_activity where application_name = 'verbund-live' and datname = current_database()`,
      ),
    ).toEqual([]);
  });
});

describe('a place that is lost', () => {
  test('old rows are trimmed, the last one never; a cursor from before is CURSOR_EXPIRED', async () => {
    const id = await published();
    const old = (await listen()).cursor();
    for (let revision = 2; revision < 6; revision++) await change(id, revision);
    const kept = await listen();
    await sql(
      `update outbox set at = now() - interval '40 days' where pos <= (select max(pos) - 2 from outbox)`,
    );
    await trimOutbox(writer.orm.em.fork(), 30);
    expect(await sql('select 1 from outbox')).toHaveLength(2);
    expect((await listen({ after: old })).codes()).toEqual(['CURSOR_EXPIRED']);
    await sql(`update outbox set at = now() - interval '40 days'`);
    await trimOutbox(writer.orm.em.fork(), 30);
    expect(await sql('select 1 from outbox')).toHaveLength(1);
    const again = await listen({ after: kept.cursor() });
    expect(again.codes()).toEqual([]);
    await change(id, 6);
    await expect.poll(() => [told(again.events), told(kept.events)]).toEqual([[`${id} 7`], [`${id} 7`]]);
  });

  test('the last row that everybody could see is kept, with the hidden ones behind it: whoever comes now begins there', async () => {
    const id = await published();
    const cursor = (await listen()).cursor();
    await write(CREATE, { input: MEETING });
    await sql(`update outbox set at = now() - interval '40 days'`);
    await trimOutbox(writer.orm.em.fork(), 30);
    expect(
      await sql(
        'select record_id = $$' + id + '$$ as his, visibility_after as after from outbox order by pos',
      ),
    ).toEqual([
      { his: true, after: 'PUBLIC' },
      { his: false, after: null },
    ]);
    const again = await listen({ after: cursor });
    expect([again.codes(), (await listen()).cursor()]).toEqual([[], cursor]);
  });

  test('a restored backup is CURSOR_UNKNOWN for whoever comes back, and a gap for whoever is there', async () => {
    const id = await published();
    await change(id, 2);
    const stream = await listen();
    await sql('create table backup_outbox as select * from outbox');
    await sql('create table backup_counter as select * from outbox_counter');
    for (let revision = 3; revision < 6; revision++) await change(id, revision);
    await expect.poll(() => stream.events.length).toBe(3);
    const cursor = stream.cursor();
    // Restored as of before, and then other things were written.
    await sql('truncate outbox');
    await sql('insert into outbox select * from backup_outbox');
    await sql('update outbox_counter set pos = (select pos from backup_counter)');
    expect((await listen({ after: cursor })).codes()).toEqual(['CURSOR_UNKNOWN']);
    await sql(`update conference set revision = 3 where id = '${id}'`);
    await sql(`delete from revision where record_id = '${id}' and revision > 3`);
    for (let revision = 3; revision < 8; revision++) await change(id, revision);
    expect((await listen({ after: cursor })).codes()).toEqual(['CURSOR_UNKNOWN']);
    await expect
      .poll(() => stream.events[3])
      .toMatchObject({ kind: 'GAP', message: 'CURSOR_UNKNOWN', id: null });
    await change(id, 8);
    await expect.poll(() => told(stream.events).at(-1)).toBe(`${id} 9`);
    expect(await listen({ after: stream.cursor() }).then((back) => back.codes())).toEqual([]);
  });
});
