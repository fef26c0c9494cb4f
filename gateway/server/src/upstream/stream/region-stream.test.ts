import { GraphQLError } from 'graphql';
import { createServer, type AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { IdentityError } from '../../identity/identity-error.ts';
import type { Credentials } from '../../identity/credentials.ts';
import { scriptedRegion } from '../../testing/scripted-region.ts';
import { streamingRegion, type StreamingRegion } from '../../testing/streaming-region.ts';
import type { TransportEvent } from '@verbund/engine';
import { regionLink, type RegionLink } from '../region-link.ts';
import { regionTransport } from '../region-transport.ts';
import type { StreamLimits } from './stream-limits.ts';

const open: AsyncDisposable[] = [];
afterEach(async () => {
  for (const one of open.splice(0).reverse()) await one[Symbol.asyncDispose]();
});

interface Upstream {
  readonly link: RegionLink;
  readonly heard: string[];
  readonly stream: (options?: Options) => AsyncIterator<TransportEvent>;
}
interface Options {
  readonly variables?: Record<string, unknown>;
  readonly token?: string;
  readonly signal?: AbortSignal;
  readonly credentials?: Credentials;
}

function upstreamOf(url: URL, streams: Partial<StreamLimits> = {}): Upstream {
  const link = regionLink({ code: 'th', url }, { concurrency: 2, deadlineMs: 2_000, streams });
  open.push({
    async [Symbol.asyncDispose]() {
      link.streams.close();
      await link.pool.destroy();
    },
  });
  const heard: string[] = [];
  const transport = regionTransport(
    new Map([['th', link]]),
    {
      reached: (code) => void heard.push(`${code} reached`),
      failed: (code, failure) => void heard.push(`${code} ${failure}`),
    },
    2_000,
  );
  return {
    link,
    heard,
    stream: ({ variables = {}, token, signal, credentials } = {}) =>
      transport
        .subscribe({
          shard: 'th',
          query: 'subscription { changes }',
          operationName: null,
          variables,
          signal: signal ?? new AbortController().signal,
          context: { credentials: credentials ?? (token ? credentialsWith(token) : undefined) },
        })
        [Symbol.asyncIterator](),
  };
}

const credentialsWith = (token: string): Credentials => ({
  isPublic: false,
  expiresAt: null,
  authorizationFor: async (region) => (region === 'th' ? `Bearer ${token}` : undefined),
});

async function withRegion(
  streams: Partial<StreamLimits> = {},
): Promise<Upstream & { region: StreamingRegion }> {
  const region = await streamingRegion();
  open.push(region);
  return { ...upstreamOf(region.url, streams), region };
}

const event = (number: number) => ({ data: { changes: number } });
const numberOf = (result: IteratorResult<TransportEvent>): unknown =>
  result.done
    ? 'done'
    : result.value.ok
      ? (result.value.body as ReturnType<typeof event>).data.changes
      : result.value;
const settled = () => new Promise((resolve) => setTimeout(resolve, 20));

describe('one subscription', () => {
  test('events come in order, then the end', async () => {
    const { region, stream } = await withRegion();
    const events = stream({ variables: { after: 'c1' } });
    const first = events.next();
    const upstream = await region.nextSubscription();
    expect(upstream.variables).toEqual({ after: 'c1' });
    for (const number of [1, 2, 3]) upstream.send(event(number));
    upstream.complete();
    expect([
      numberOf(await first),
      ...[await events.next(), await events.next(), await events.next()].map(numberOf),
    ]).toEqual([1, 2, 3, 'done']);
  });

  test('aborting ends it here and at the region', async () => {
    const { region, stream } = await withRegion();
    const client = new AbortController();
    const events = stream({ signal: client.signal });
    const first = events.next();
    const upstream = await region.nextSubscription();
    client.abort();
    expect(numberOf(await first)).toBe('done');
    await upstream.ended;
  });

  test('a reader who goes ends it at the region', async () => {
    const { region, stream } = await withRegion();
    const events = stream();
    void events.next();
    const upstream = await region.nextSubscription();
    await events.return?.();
    await expect(upstream.ended).resolves.toBeUndefined();
  });

  test('errors of the region are an answer, and the last', async () => {
    const { region, stream } = await withRegion();
    region.refuses = [new GraphQLError('too old', { extensions: { code: 'CURSOR_EXPIRED' } })];
    const events = stream();
    expect((await events.next()).value).toMatchObject({
      ok: true,
      body: { errors: [{ message: 'too old', extensions: { code: 'CURSOR_EXPIRED' } }] },
    });
    expect(numberOf(await events.next())).toBe('done');
  });
});

describe('sockets', () => {
  test('all that ask as the public share one; each token has its own', async () => {
    const { region, link, stream } = await withRegion();
    for (const token of [undefined, undefined, 'anna', 'anna', 'berta'])
      void stream(token ? { token } : {}).next();
    for (let index = 0; index < 5; index++) await region.nextSubscription();
    expect(region.connections).toHaveLength(3);
    expect(
      new Set(region.connections.map((parameters) => parameters?.['authorization'] ?? 'public')),
    ).toEqual(new Set(['Bearer anna', 'Bearer berta', 'public']));
    expect(link.streams.size).toBe(3);
  });

  test('none is opened before somebody subscribes, and none stays after the last has gone', async () => {
    const { region, link, stream } = await withRegion({ lingerMs: 10 });
    expect(region.sockets).toEqual([]);
    const events = stream();
    void events.next();
    await region.nextSubscription();
    const closed = new Promise((resolve) => region.sockets[0]?.once('close', resolve));
    await events.return?.();
    await closed;
    await settled();
    expect(link.streams.size).toBe(0);
  });

  test('a full one is followed by another', async () => {
    const { region, stream } = await withRegion({ perSocket: 2 });
    for (let index = 0; index < 5; index++) void stream().next();
    for (let index = 0; index < 5; index++) await region.nextSubscription();
    expect(region.connections).toHaveLength(3);
  });
});

describe('what goes wrong is the last item', () => {
  const failure = async (events: AsyncIterator<TransportEvent>): Promise<unknown> => {
    const { value } = await events.next();
    expect((await events.next()).done).toBe(true);
    return value;
  };

  test.each([
    [1000, 'UNREACHABLE'],
    [1001, 'UNREACHABLE'],
    [1012, 'UNREACHABLE'],
    [4400, 'INVALID'],
    [4403, 'UNREACHABLE'],
    [4500, 'UNREACHABLE'],
  ])('a region that closes with %i', async (code, expected) => {
    const { region, stream, heard } = await withRegion();
    const [one, other] = [stream(), stream()];
    const ends = [failure(one), failure(other)];
    await region.nextSubscription();
    await region.nextSubscription();
    region.sockets[0]?.close(code, 'bye');
    for (const end of ends) expect(await end).toMatchObject({ ok: false, failure: expected });
    expect(heard).toContain(`th ${expected}`);
    await settled();
    expect(region.sockets).toHaveLength(1);
  });

  test('a token that has run out is no failure of the region: with a newer one it goes on', async () => {
    const { region, stream, heard } = await withRegion();
    const [hers, publics] = [failure(stream({ token: 'hers' })), failure(stream())];
    await region.nextSubscription();
    await region.nextSubscription();
    for (const socket of region.sockets) socket.close(4403, 'TOKEN_EXPIRED');
    expect(await hers).toMatchObject({ ok: false, failure: 'UNREACHABLE', again: true });
    // The public has none to renew.
    expect(await publics).not.toHaveProperty('again');
    expect(heard.filter((line) => line === 'th UNREACHABLE')).toHaveLength(1);
  });

  test('a connection that is cut', async () => {
    const { region, stream } = await withRegion();
    const end = failure(stream());
    await region.nextSubscription();
    region.sockets[0]?.terminate();
    expect(await end).toMatchObject({ ok: false, failure: 'UNREACHABLE' });
  });

  test('after it, the next subscription opens a new socket', async () => {
    const { region, stream } = await withRegion();
    const end = failure(stream());
    await region.nextSubscription();
    region.sockets[0]?.terminate();
    await end;
    void stream().next();
    await region.nextSubscription();
    expect(region.sockets).toHaveLength(2);
  });

  test('a region where nobody listens', async () => {
    const { stream } = upstreamOf(new URL(`http://127.0.0.1:${await unusedPort()}/graphql`));
    expect(await failure(stream())).toEqual({
      ok: false,
      failure: 'UNREACHABLE',
      message: 'no server listens there',
    });
  });

  test('a region that knows no WebSocket', async () => {
    const region = await scriptedRegion((socket) => {
      socket.end('HTTP/1.1 404 Not Found\r\ncontent-length: 0\r\n\r\n');
    });
    open.push(region);
    expect(await failure(upstreamOf(region.url).stream())).toEqual({
      ok: false,
      failure: 'UNREACHABLE',
      message: 'answered with HTTP 404',
    });
  });

  test('a region that redirects is not followed', async () => {
    const other = await streamingRegion();
    open.push(other);
    const region = await scriptedRegion((socket) => {
      socket.end(
        `HTTP/1.1 307 Temporary Redirect\r\nlocation: ${other.url.href}\r\ncontent-length: 0\r\n\r\n`,
      );
    });
    open.push(region);
    expect(await failure(upstreamOf(region.url).stream())).toMatchObject({
      ok: false,
      failure: 'UNREACHABLE',
    });
    expect(other.sockets).toEqual([]);
  });

  test('a server that takes the connection and says nothing', async () => {
    const silent = await scriptedRegion(() => {});
    open.push(silent);
    expect(await failure(upstreamOf(silent.url, { acceptMs: 50 }).stream())).toMatchObject({
      ok: false,
      failure: 'TIMEOUT',
    });
  });

  test('a region that falls silent', async () => {
    const { region, stream } = await withRegion({ pingMs: 30 });
    const end = failure(stream());
    await region.nextSubscription();
    region.sockets[0]?.pause();
    expect(await end).toEqual({ ok: false, failure: 'TIMEOUT', message: 'fell silent' });
  });

  test('a region that answers pings stays', async () => {
    // Long enough for an answer on a busy machine.
    const { region, stream } = await withRegion({ pingMs: 300 });
    const events = stream();
    const first = events.next();
    const upstream = await region.nextSubscription();
    let pings = 0;
    region.sockets[0]?.on('message', (data: Buffer) => {
      if (data.toString().includes('"ping"')) pings += 1;
    });
    await expect.poll(() => pings, { timeout: 20_000 }).toBeGreaterThan(2);
    upstream.send(event(1));
    expect(numberOf(await first)).toBe(1);
  });

  test('an event that is too large', async () => {
    const { region, stream } = await withRegion({ maxFrameBytes: 1_000 });
    const end = failure(stream());
    (await region.nextSubscription()).send({ data: { changes: 'x'.repeat(2_000) } });
    expect(await end).toMatchObject({ ok: false, failure: 'TOO_LARGE' });
  });

  test('a region that sends garbage', async () => {
    const { region, stream } = await withRegion();
    const end = failure(stream());
    await region.nextSubscription();
    region.sockets[0]?.send('{"type":');
    expect(await end).toMatchObject({ ok: false, failure: 'INVALID' });
  });
});

describe('who is asking', () => {
  test('a token that the region refuses is an answer with a code', async () => {
    const { region, stream } = await withRegion();
    region.admits = false;
    expect((await stream({ token: 'old' }).next()).value).toMatchObject({
      ok: true,
      body: { errors: [{ extensions: { code: 'FORBIDDEN' } }] },
    });
  });

  test('a region that refuses the public failed', async () => {
    const { region, stream } = await withRegion();
    region.admits = false;
    expect((await stream().next()).value).toMatchObject({ ok: false, failure: 'UNREACHABLE' });
  });

  test('a sign-in that has ended never asks as the public', async () => {
    const { region, stream } = await withRegion();
    const ended: Credentials = {
      isPublic: false,
      expiresAt: null,
      authorizationFor: () => Promise.reject(new IdentityError('TOKEN_EXPIRED', 'sign in again')),
    };
    expect((await stream({ credentials: ended }).next()).value).toMatchObject({
      ok: true,
      body: { errors: [{ extensions: { code: 'TOKEN_EXPIRED' } }] },
    });
    expect(region.sockets).toEqual([]);
  });
});

describe('a reader that is behind', () => {
  test('loses nothing: the region waits', async () => {
    const { region, stream } = await withRegion({ backlog: 4 });
    const events = stream();
    const first = events.next();
    const upstream = await region.nextSubscription();
    for (let number = 0; number < 500; number++) upstream.send(event(number));
    const seen = [numberOf(await first)];
    await settled();
    while (seen.length < 500) seen.push(numberOf(await events.next()));
    expect(seen).toEqual(Array.from({ length: 500 }, (_, number) => number));
  });

  test('does not hold up the others for long: its own subscription ends, with what it had', async () => {
    const { region, stream } = await withRegion({ backlog: 4, holdMs: 30 });
    const [lazy, busy] = [stream(), stream()];
    const first = lazy.next();
    const other = busy.next();
    const [upstream, upstreamOther] = [await region.nextSubscription(), await region.nextSubscription()];
    for (let number = 0; number < 20; number++) upstream.send(event(number));
    await upstream.ended;
    upstreamOther.send(event(99));
    expect(numberOf(await other)).toBe(99);
    expect(numberOf(await first)).toBe(0);
    const rest: unknown[] = [];
    for (let next = await lazy.next(); !next.done; next = await lazy.next()) rest.push(numberOf(next));
    expect(rest.slice(0, 4)).toEqual([1, 2, 3, 4]);
    expect(rest.at(-1)).toMatchObject({ ok: false, failure: 'TOO_LARGE' });
  });
});

async function unusedPort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}
