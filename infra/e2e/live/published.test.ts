import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask, Desk } from './desk.ts';
import { openLiveHouse, type LiveHouse } from './live-house.ts';
import { openStreams } from './open-streams.ts';
import { Subscriber } from './subscriber.ts';

let house: LiveHouse;
beforeAll(async () => {
  house = await openLiveHouse({ regions: ['th', 'mv'], schemas: true });
}, 180_000);
afterAll(() => house[Symbol.asyncDispose]());

const feed = async (form: string): Promise<string> =>
  (await fetch(`${house.origin}/feeds/veranstaltungen.${form}?region=th`)).text();
/** Feeds are read anew after a change, once a second at most. */
async function feedsShow(text: string): Promise<void> {
  for (const form of ['ics', 'atom'])
    while (!(await feed(form)).includes(text)) await new Promise((resolve) => setTimeout(resolve, 100));
}
const listed = async (): Promise<string[]> => {
  const query = '{ conferences(filter: { text: "Ostthüringen trifft" }) { nodes { title status } } }';
  const { conferences } = await ask<{ conferences: { nodes: { title: string; status: string }[] } }>(
    house,
    query,
  );
  return conferences.nodes.map(({ title, status }) => `${title}: ${status}`);
};

test('what Thüringen publishes, corrects, cancels and withdraws is seen by subscribers, feeds and lists', async () => {
  const desk = new Desk(house, 'th');
  using viewer = new Subscriber({ socketUrl: house.socketUrl });
  await viewer.seen(({ kind }) => kind === 'HEARTBEAT');
  await feedsShow('Verbund');

  const draft = await desk.create('Ostthüringen trifft sich');
  const published = await desk.publish(draft);
  expect(await viewer.seen(({ id }) => id === draft.id)).toMatchObject({
    kind: 'CREATED',
    region: 'th',
    revision: 2,
    conference: { title: 'Ostthüringen trifft sich', status: 'PLANNED' },
  });
  await feedsShow('Ostthüringen trifft sich');
  expect(await listed()).toEqual(['Ostthüringen trifft sich: PLANNED']);

  const corrected = await desk.change(published, { title: { de: 'Ostthüringen trifft sich wieder' } });
  expect(await viewer.seen(({ revision }) => revision === 3)).toMatchObject({
    kind: 'CHANGED',
    id: draft.id,
    changedFields: ['title'],
    conference: { title: 'Ostthüringen trifft sich wieder' },
  });
  await feedsShow('Ostthüringen trifft sich wieder');

  const cancelled = await desk.cancel(corrected, 'Krankheit');
  expect(await viewer.seen(({ revision }) => revision === 4)).toMatchObject({
    kind: 'STATUS_CHANGED',
    conference: { status: 'CANCELLED' },
  });
  await feedsShow('ABGESAGT: Ostthüringen trifft sich wieder');
  expect(await feed('ics')).toContain('STATUS:CANCELLED');
  expect(await listed()).toEqual(['Ostthüringen trifft sich wieder: CANCELLED']);

  await desk.withdraw(cancelled, 'Irrtum');
  expect(await viewer.seen(({ revision }) => revision === 5)).toMatchObject({ kind: 'GONE', id: draft.id });
  while ((await feed('ics')).includes('Ostthüringen trifft'))
    await new Promise((resolve) => setTimeout(resolve, 100));
  expect(viewer.errors).toEqual([]);
}, 60_000);

test('drafts and what only the network may see never reach the public; staff see them', async () => {
  const desk = new Desk(house, 'th');
  using viewer = new Subscriber({ socketUrl: house.socketUrl });
  using foreign = new Subscriber({
    socketUrl: house.socketUrl,
    authorization: () => new Desk(house, 'mv').authorization,
  });
  using colleague = new Subscriber({ socketUrl: house.socketUrl, authorization: () => desk.authorization });
  for (const one of [viewer, foreign, colleague]) await one.seen(({ kind }) => kind === 'HEARTBEAT');

  const secret = await desk.publish(await desk.create('Nur für uns'), 'NETWORK');
  const draft = await desk.create('Noch ein Entwurf');
  const hidden = await desk.publish(await desk.create('Erst öffentlich, dann nicht'));
  // What comes and goes before it could be shown is not told at all.
  for (const one of [viewer, foreign]) await one.seen(({ id }) => id === hidden.id);
  await desk.publish(hidden, 'NETWORK');
  const last = await desk.publish(await desk.create('Zum Schluss'));
  for (const one of [viewer, foreign, colleague]) await one.seen(({ id }) => id === last.id);

  const kinds = (one: Subscriber, id: string) =>
    one.told.filter((event) => event.id === id).map(({ kind }) => kind);
  for (const one of [viewer, foreign]) {
    expect([secret.id, draft.id].flatMap((id) => kinds(one, id))).toEqual([]);
    expect(kinds(one, hidden.id).at(-1)).toBe('GONE');
    expect(JSON.stringify(one.told)).not.toMatch(/Nur für uns|Noch ein Entwurf/);
  }
  expect(kinds(colleague, secret.id)).toContain('CREATED');
  expect(kinds(colleague, hidden.id)).not.toContain('GONE');
  expect(await feed('ics')).not.toMatch(/Nur für uns|Noch ein Entwurf|Erst öffentlich/);
}, 60_000);

test('a hundred open streams outlive regions that come with another schema; the one that is no longer offered ends with a code', async () => {
  const plain = Array.from(
    { length: 99 },
    (_, index) =>
      `subscription { conferenceChanges { kind region message of${index}: conference { title } } }`,
  );
  const asksForMore =
    'subscription @answer(from: ["mv"]) { conferenceChanges { kind region message conference { statusReason } } }';
  using streams = openStreams(house.socketUrl, [...plain, asksForMore]);
  const [last] = streams.all.slice(-1);
  for (const stream of streams.all) await stream.heard(({ kind }) => kind === 'HEARTBEAT');

  await house.schema('th').alter((sdl) => sdl.replace(/(type Conference [^{]*{)/, '$1\n  motto: String'));
  expect(streams.all.filter(({ ended }) => ended)).toEqual([]);
  await house.schema('mv').alter((sdl) => sdl.replace(/\n {2}statusReason[^\n]*\n/, '\n'));
  expect(await last?.end).toMatchObject([{ extensions: { code: 'SHARD_UNSUPPORTED' } }]);

  for (const region of ['th', 'mv']) {
    const desk = new Desk(house, region);
    await desk.publish(await desk.create(`Danach in ${region}`));
    for (const stream of streams.all.slice(0, 99))
      await stream.heard((event) => JSON.stringify(event).includes(`Danach in ${region}`));
  }
  for (const { ended, events } of streams.all.slice(0, 99)) {
    expect(ended).toBe(false);
    expect(
      events.filter(({ kind }) => kind !== 'HEARTBEAT').map(({ kind, region }) => [kind, region]),
    ).toEqual([
      ['CREATED', 'th'],
      ['CREATED', 'mv'],
    ]);
  }
}, 60_000);
