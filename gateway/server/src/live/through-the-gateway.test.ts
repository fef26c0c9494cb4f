import { SignJWT } from 'jose';
import { afterEach, describe, expect, test } from 'vitest';
import type { GatewayTuning } from '../app.ts';
import type { Settings } from '../env.ts';
import { openGateway, type OpenGateway } from '../testing/open-gateway.ts';
import { RawSocket } from '../testing/raw-socket.ts';
import { pause } from '../testing/live-messages.ts';
import { smallRegion, type SmallRegion } from '../testing/small-region.ts';

const open: AsyncDisposable[] = [];
afterEach(async () => {
  for (const one of open.splice(0).reverse()) await one[Symbol.asyncDispose]();
});

interface House {
  readonly th: SmallRegion;
  readonly mv: SmallRegion;
  readonly gateway: OpenGateway;
  readonly socket: (parameters?: object) => Promise<RawSocket>;
}

async function house(tuning: GatewayTuning = {}, settings: Partial<Settings> = {}): Promise<House> {
  const [th, mv] = [
    await smallRegion('th', { organizations: [{ key: 'anker', name: 'Anker' }] }),
    await smallRegion('mv'),
  ];
  const gateway = await openGateway([th, mv], settings, tuning);
  open.push(th, mv, gateway);
  return {
    th,
    mv,
    gateway,
    async socket(parameters) {
      const socket = await RawSocket.open(gateway.gateway.url.replace('http', 'ws'));
      socket.send({ type: 'connection_init', ...(parameters ? { payload: parameters } : {}) });
      expect(await socket.next()).toEqual({ type: 'connection_ack' });
      return socket;
    },
  };
}

const FOLLOW =
  'subscription($after: String) { conferenceChanges(after: $after) { kind region id revision cursor } }';
const follow = (after?: string, query = FOLLOW) => ({
  id: 'f',
  type: 'subscribe',
  payload: { query, variables: { after } },
});

interface Told {
  readonly kind: string;
  readonly region: string;
  readonly revision: number | null;
  readonly cursor: string;
}

/** The next event that is about a record. */
async function told(socket: RawSocket): Promise<Told> {
  for (;;) {
    const message = (await socket.next()) as { payload: { data: { conferenceChanges: Told } } };
    const event = message.payload.data.conferenceChanges;
    if (!['HEARTBEAT', 'SOURCE_BACK', 'SOURCE_DOWN'].includes(event.kind)) return event;
  }
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await pause(5);
}
const change = (region: SmallRegion, revision: number) =>
  region.outbox.append({ kind: 'CHANGED', id: `${region.code}:conference/treffen`, revision });

describe('one stream over all regions', () => {
  test('fifty equal anonymous subscriptions are one at each region, over one socket', async () => {
    const { th, mv, socket } = await house();
    const sockets = await Promise.all(Array.from({ length: 50 }, () => socket()));
    for (const one of sockets) one.send(follow());
    await until(() => th.outbox.readers > 0 && mv.outbox.readers > 0);
    await pause();
    change(th, 1);
    for (const one of sockets) expect(await told(one)).toMatchObject({ region: 'th', revision: 1 });
    expect([th.outbox.readers, mv.outbox.readers, th.sockets.size, mv.sockets.size]).toEqual([1, 1, 1, 1]);
  });

  test('a client that comes back with its cursor misses nothing and gets nothing twice', async () => {
    const { th, mv, socket } = await house();
    const first = await socket();
    first.send(follow());
    await until(() => th.outbox.readers > 0 && mv.outbox.readers > 0);
    await pause();
    for (const revision of [1, 2]) change(th, revision);
    const { cursor } = await told(first);
    first.cut();
    change(th, 3);
    const second = await socket();
    second.send(follow(cursor));
    expect([(await told(second)).revision, (await told(second)).revision]).toEqual([2, 3]);
  });

  test('no more different streams than allowed; whoever asks what others ask may join', async () => {
    const { th, socket } = await house({}, { maxStreams: 1 });
    const sockets = [await socket(), await socket(), await socket()];
    sockets[0]?.send(follow());
    await until(() => th.outbox.readers > 0);
    sockets[1]?.send(follow(undefined, FOLLOW.replace('kind', 'kind note')));
    expect(await sockets[1]?.next()).toMatchObject({
      type: 'error',
      payload: [{ extensions: { code: 'RATE_LIMITED' } }],
    });
    sockets[2]?.send(follow());
    await pause();
    change(th, 4);
    expect(await told(sockets[2] as RawSocket)).toMatchObject({ revision: 4 });
    await until(() => th.outbox.readers === 1);
  });

  test('a cursor that is none is refused', async () => {
    const { socket } = await house();
    const one = await socket();
    one.send(follow('hello'));
    expect(await one.next()).toMatchObject({
      type: 'error',
      payload: [{ extensions: { code: 'CURSOR_INVALID' } }],
    });
  });

  test('queries and mutations go the way they go over HTTP', async () => {
    const { socket, gateway } = await house();
    const query = '{ organizations { totalCount coverage { complete } } }';
    const one = await socket();
    one.send({ id: 'q', type: 'subscribe', payload: { query } });
    const { data } = await gateway.ask(query);
    expect(await one.next()).toMatchObject({ id: 'q', type: 'next', payload: { data } });
    expect(await one.next()).toEqual({ id: 'q', type: 'complete' });
  });

  test('over HTTP a subscription is refused', async () => {
    const { gateway } = await house();
    expect((await gateway.ask(FOLLOW)).codes).toEqual(['SUBSCRIPTION_OVER_HTTP']);
  });
});

describe('who is signed in', () => {
  const token = (person: string) =>
    new SignJWT({ aud: 'urn:verbund:region:th', sub: person, exp: Math.floor(Date.now() / 1000) + 60 })
      .setProtectedHeader({ alg: 'HS256' })
      .sign(new Uint8Array(32));

  test('shares a stream with nobody, and the token goes to its own region alone', async () => {
    const { th, mv, socket } = await house();
    for (const person of ['anna', 'berta']) {
      const one = await socket({ authorization: `Bearer ${await token(person)}` });
      one.send(follow());
    }
    await until(() => th.outbox.readers === 2 && mv.outbox.readers === 2);
    // Two tokens are two sockets at the region they are for; elsewhere both ask as the public, over one.
    expect([th.sockets.size, mv.sockets.size]).toEqual([2, 1]);
  });
});

describe('a new composition', () => {
  test('a hundred open streams outlive a region that changes its schema', async () => {
    const { th, mv, gateway, socket } = await house();
    const sockets = await Promise.all(Array.from({ length: 100 }, () => socket()));
    for (const one of sockets) one.send(follow());
    await until(() => th.outbox.readers > 0 && mv.outbox.readers > 0);
    await pause();
    const shards = gateway.gateway.engine.shards.map(({ name }) => ({ name, sdl: `${th.sdl}\n# newer` }));
    gateway.gateway.engine.setShards(shards);
    change(mv, 9);
    for (const one of sockets) expect(await told(one)).toMatchObject({ region: 'mv', revision: 9 });
    expect(sockets.every((one) => one.open)).toBe(true);
  });
});

describe('a schema that no longer offers a stream', () => {
  test('ends it with a code, and the socket stays', async () => {
    const { th, mv, gateway, socket } = await house();
    const one = await socket();
    one.send(follow());
    await until(() => th.outbox.readers > 0 && mv.outbox.readers > 0);
    const sdl = th.sdl.replace('conferenceChanges(', 'otherChanges(');
    const shards = gateway.gateway.engine.shards.map(({ name }) => ({ name, sdl }));
    gateway.gateway.engine.setShards(shards);
    for (;;) {
      const message = (await one.next()) as { type: string; payload?: { errors?: unknown } };
      if (message.type === 'complete') break;
      if (message.payload?.errors)
        expect(message.payload.errors).toMatchObject([{ extensions: { code: 'SHARD_UNSUPPORTED' } }]);
    }
    one.send({ id: 'q', type: 'subscribe', payload: { query: '{ organizations { totalCount } }' } });
    expect(await one.next()).toMatchObject({ id: 'q' });
    expect.hasAssertions();
  });
});

describe('a client that does not read', () => {
  test('is told where to go on, and the others get everything', async () => {
    const { th, mv, socket } = await house({
      merged: { queueSize: 20, ringSize: 200 },
      sockets: { waitingBytes: 2_000 },
    });
    const query = FOLLOW.replace('kind', 'kind note');
    const [slow, quick] = [await socket(), await socket()];
    for (const one of [slow, quick]) one.send(follow(undefined, query));
    await until(() => th.outbox.readers > 0 && mv.outbox.readers > 0);
    await pause();
    slow.freeze();
    const note = 'x'.repeat(100_000);
    for (let revision = 1; revision <= 150; revision++) {
      th.outbox.append({ kind: 'CHANGED', id: 'th:conference/treffen', revision, note });
      expect((await told(quick)).revision).toBe(revision);
    }
    slow.thaw();
    const got: number[] = [];
    let last = await told(slow);
    for (; last.kind !== 'GAP'; last = await told(slow)) got.push(last.revision ?? 0);
    expect(await slow.next()).toEqual({ id: 'f', type: 'complete' });
    slow.send(follow(last.cursor, query));
    while (got.length < 150) got.push((await told(slow)).revision ?? 0);
    expect(got).toEqual(Array.from({ length: 150 }, (_, index) => index + 1));
  });
});
