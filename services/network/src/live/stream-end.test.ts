import 'reflect-metadata';
import { createServer, connect, type Socket } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { signIn } from '../identity/testing/test-sign-in.ts';
import { GATEWAY } from '../identity/testing/test-region.ts';
import { startTestNetwork } from '../testing/test-network.ts';
import { createTestDatabase } from '../testing/test-database.ts';
import { openAs } from './testing/raw-socket.ts';
import { openStream } from './testing/test-stream.ts';

test.each([
  ['switched off', `update identity."user" set "disabledAt" = now() where "role" = 'editor'`],
  [
    'made a reader',
    `update identity."user" set "role" = 'reader', "body" = 'bund:organization/nemo' where "role" = 'editor'`,
  ],
  ['signed out', `delete from identity."session"`],
])(
  'the stream of an account that is %s ends with 4403, and with its token nobody comes in again',
  async (_what, sql) => {
    const network = await startTestNetwork({
      identity: { clients: [GATEWAY] },
      live: { heartbeatSeconds: 0.3 },
    });
    onTestFinished(() => network.stop());
    const { tokens } = await signIn(network.url, {
      password: '',
      parameters: { login_hint: 'vorfuehrung-redaktion' },
    });
    const headers = { authorization: `Bearer ${tokens.access_token}` };
    const stream = await openStream(network.url, { headers });
    const anybody = await openStream(network.url);
    await network.orm.em.fork().execute(sql);
    expect(await stream.raw.closed).toEqual({ code: 4403, reason: 'TOKEN_REVOKED' });
    await expect(openAs(network.url, headers)).rejects.toThrow('closed: 4401 TOKEN_REVOKED');
    expect(anybody.raw.socket.readyState).toBe(1);
    await anybody.close();
  },
);

/** A way to the database that can be cut. */
async function cuttable(databaseUrl: string) {
  const { searchParams } = new URL(databaseUrl.replace('@/', '@localhost/'));
  const path = `${searchParams.get('host')}/.s.PGSQL.${searchParams.get('port')}`;
  const sockets = new Set<Socket>();
  let cut = false;
  const server = createServer((socket) => {
    if (cut) return void socket.destroy();
    const upstream = connect(path);
    sockets.add(socket).add(upstream);
    socket.pipe(upstream).pipe(socket);
    for (const one of [socket, upstream])
      one.on('error', () => {}).on('close', () => (socket.destroy(), upstream.destroy()));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const url = new URL(databaseUrl.replace('@/', '@localhost/'));
  url.hostname = '127.0.0.1';
  url.port = String(port);
  url.search = '';
  return {
    url: url.href,
    cut() {
      cut = true;
      for (const socket of sockets) socket.destroy();
    },
    mend() {
      cut = false;
    },
  };
}

/** A change of a record that everybody may see. */
const write = ({ orm }: Awaited<ReturnType<typeof startTestNetwork>>, revision: number) =>
  orm.em.fork().execute(
    `with counter as (update outbox_counter set pos = pos + 1 returning pos)
     insert into outbox (pos, tag, at, record_id, record_kind, change, changed_fields, revision, visibility_before, visibility_after)
     select pos, 'tag' || pos, now(), 'th:conference/fachtag', 'conference', 'CHANGED', '{title}', ${revision}, 'PUBLIC', 'PUBLIC' from counter`,
  );

test('a database that is away for a moment is waited for; one that stays away ends the stream with 1013', async () => {
  const databaseUrl = await createTestDatabase();
  const away = await cuttable(databaseUrl);
  const writer = await startTestNetwork({ databaseUrl });
  onTestFinished(() => writer.stop());
  const network = await startTestNetwork({
    databaseUrl: away.url,
    live: { heartbeatSeconds: 2, pollSeconds: 0.2 },
  });
  onTestFinished(() => network.stop());
  const stream = await openStream(network.url, { selection: 'kind id revision cursor' });
  await write(writer, 1);
  await expect.poll(() => stream.events.length).toBe(1);
  away.cut();
  await write(writer, 2);
  await new Promise((resolve) => setTimeout(resolve, 700));
  expect(stream.events).toHaveLength(1);
  away.mend();
  await write(writer, 3);
  await expect
    .poll(() => stream.events.map(({ revision }) => revision), { timeout: 8_000 })
    .toEqual([1, 2, 3]);
  const cursor = stream.cursor();
  away.cut();
  await write(writer, 4);
  expect(await stream.raw.closed).toEqual({ code: 1013, reason: 'UNAVAILABLE' });
  away.mend();
  await expect
    .poll(
      async () => {
        const back = await openStream(network.url, { selection: 'kind id revision cursor', after: cursor });
        await expect
          .poll(() => back.events.length + back.codes().length, { timeout: 2_000 })
          .toBeGreaterThan(0);
        await back.close();
        return back.events.map(({ revision }) => revision);
      },
      { timeout: 10_000 },
    )
    .toEqual([4]);
}, 40_000);

test('an event whose note cannot be read, because the connection breaks off, is told again and in full', async () => {
  const databaseUrl = await createTestDatabase();
  const away = await cuttable(databaseUrl);
  const writer = await startTestNetwork({ databaseUrl });
  onTestFinished(() => writer.stop());
  const network = await startTestNetwork({ databaseUrl: away.url, live: { pollSeconds: 0.2 } });
  onTestFinished(() => network.stop());
  const stream = await openStream(network.url, { selection: 'kind id revision note cursor' });
  const em = writer.orm.em.fork();
  const waitingForNotes = `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'
    and query like '%note as value%'`;
  await em.transactional(async (holding) => {
    await holding.execute('lock table revision in access exclusive mode');
    await write(writer, 1);
    await expect.poll(async () => (await writer.orm.em.fork().execute(waitingForNotes)).length).toBe(1);
    away.cut();
  });
  away.mend();
  await expect.poll(() => stream.events.length, { timeout: 8_000 }).toBe(1);
  await write(writer, 2);
  await expect.poll(() => stream.events.map(({ revision }) => revision)).toEqual([1, 2]);
  expect(stream.codes()).toEqual([]);
}, 40_000);

test('an event that cannot be shown for another reason comes with its errors after a heartbeat’s time, and the stream goes on', async () => {
  const network = await startTestNetwork({ live: { heartbeatSeconds: 0.5 } });
  onTestFinished(() => network.stop());
  const stream = await openStream(network.url, { selection: 'kind id revision note cursor' });
  const em = network.orm.em.fork();
  await em.execute('alter table revision rename column note to remark');
  await write(network, 1);
  await expect.poll(() => stream.codes(), { timeout: 8_000 }).toEqual(['INTERNAL_SERVER_ERROR']);
  await em.execute('alter table revision rename column remark to note');
  await write(network, 2);
  await expect.poll(() => stream.events.map(({ revision }) => revision)).toEqual([1, 2]);
});

test('who subscribes while the database is away is sent away with 1013', async () => {
  const away = await cuttable(await createTestDatabase());
  const network = await startTestNetwork({ databaseUrl: away.url });
  onTestFinished(() => network.stop());
  away.cut();
  const stream = await openStream(network.url);
  expect(await stream.raw.closed).toEqual({ code: 1013, reason: 'UNAVAILABLE' });
});
