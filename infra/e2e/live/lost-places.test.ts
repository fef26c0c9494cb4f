import { afterAll, beforeAll, expect, test } from 'vitest';
import { Desk, type Written } from './desk.ts';
import { openLiveHouse, type LiveHouse } from './live-house.ts';
import { Subscriber, type Told } from './subscriber.ts';

let house: LiveHouse;
let desk: Desk;
beforeAll(async () => {
  house = await openLiveHouse({ regions: ['th', 'mv', 'sn'], later: ['sn'] });
  desk = new Desk(house, 'th');
}, 180_000);
afterAll(() => house[Symbol.asyncDispose]());

const subscriber = (cursor: string | null = null) => new Subscriber({ socketUrl: house.socketUrl, cursor });
const isAbout =
  ({ id, revision }: Written) =>
  (event: Told): boolean =>
    event.id === id && event.revision === revision;

/** A record whose story the subscriber has heard from its beginning. */
async function told(one: Subscriber, title: string): Promise<Written> {
  const record = await desk.publish(await desk.create(title));
  await one.seen(isAbout(record));
  return record;
}

test('a region that was never there joins: the client is told and reads anew', async () => {
  using one = subscriber();
  await one.seen(({ kind }) => kind === 'HEARTBEAT');
  await told(one, 'Vor dem Beitritt');
  await house.startRegion('sn');
  const joined = await one.seen(
    ({ kind, region }) => ['SOURCE_JOINED', 'SOURCE_BACK', 'GAP'].includes(kind) && region === 'sn',
  );
  expect(joined.cursor).not.toBe('');
  const saxon = new Desk(house, 'sn');
  const record = await saxon.publish(await saxon.create('In Sachsen'));
  expect(await one.seen(isAbout(record))).toMatchObject({ region: 'sn', kind: 'CREATED' });
}, 120_000);

test('a trimmed outbox: GAP with CURSOR_EXPIRED, and the stream goes on from now', async () => {
  let cursor: string | null;
  {
    using one = subscriber();
    await one.seen(({ kind }) => kind === 'HEARTBEAT');
    await told(one, 'Vor der Kürzung');
    ({ cursor } = one);
  }
  const missed = await desk.publish(await desk.create('Während der Laptop zu war'));
  // Others keep the stream at the gateway alive; a gateway that has just started knows nothing of what was.
  await house.killGateway();
  await house.sql('th', 'delete from outbox where pos < (select max(pos) from outbox)');
  using back = subscriber(cursor);
  expect(await back.seen(({ kind }) => kind === 'GAP')).toMatchObject({
    region: 'th',
    message: expect.stringContaining('CURSOR_EXPIRED'),
  });
  const next = await desk.change(missed, { areaLabel: 'Ostthüringen' });
  await back.seen(isAbout(next));
  expect(back.errors).toEqual([]);
}, 120_000);

test('a restored backup: GAP with CURSOR_UNKNOWN while the stream is open, and after a reconnect', async () => {
  using open = subscriber();
  await open.seen(({ kind }) => kind === 'HEARTBEAT');
  const record = await told(open, 'Vor der Sicherung');
  await house.stopRegion('th');
  await house.asSuperuser('create database saved template verbund_th');
  await house.startRegion('th');
  const lost = await desk.change(record, { areaLabel: 'Nach der Sicherung' });
  await open.seen(isAbout(lost));
  const { cursor } = open;

  await house.stopRegion('th');
  await house.asSuperuser('drop database verbund_th');
  await house.asSuperuser('alter database saved rename to verbund_th');
  await house.asSuperuser('alter database verbund_th owner to verbund_th');
  await house.startRegion('th');
  const again = await desk.change(record, { areaLabel: 'Noch einmal' });
  const gap = (event: Told): boolean => event.kind === 'GAP' && event.region === 'th';
  expect(await open.seen(gap)).toMatchObject({ message: expect.stringContaining('CURSOR_UNKNOWN') });
  using back = subscriber(cursor);
  expect(await back.seen(gap)).toMatchObject({ message: expect.stringContaining('CURSOR_UNKNOWN') });
  const last = await desk.change(again, { areaLabel: 'Und weiter' });
  for (const one of [open, back]) await one.seen(isAbout(last));
  expect([...open.errors, ...back.errors]).toEqual([]);
}, 180_000);

test('a token that ends closes with 4403; who comes back with fewer rights is no longer told what they had seen', async () => {
  const soon = Math.floor(Date.now() / 1000) + 8;
  let authorization = house.tokens.authorization('th', 'desk', { exp: soon });
  using colleague = new Subscriber({ socketUrl: house.socketUrl, authorization: () => authorization });
  await colleague.seen(({ kind }) => kind === 'HEARTBEAT');
  const secret = await desk.publish(await desk.create('Nur für uns'), 'NETWORK');
  await colleague.seen(isAbout(secret));
  authorization = new Desk(house, 'mv').authorization;
  while (!colleague.closes.includes(4403)) await new Promise((resolve) => setTimeout(resolve, 50));
  await desk.change(secret, { areaLabel: 'Geheim' });
  const open = await desk.publish(await desk.create('Für alle'));
  await colleague.seen(isAbout(open));
  expect(colleague.told.filter(({ id, revision }) => id === secret.id && revision === 3)).toEqual([]);
  expect(colleague.errors).toEqual([]);
}, 60_000);
