import { afterEach, describe, expect, test } from 'vitest';
import type { ShardSource } from '@verbund/engine';
import { httpResponse, scriptedRegion } from '../testing/scripted-region.ts';
import { regionLink } from '../upstream/region-link.ts';
import { noStore, type RecordStore } from './record-store.ts';
import type { RegionRecord } from './region-record.ts';
import { Registry } from './registry.ts';

const open: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of open.splice(0)) await close();
});

const answerOf = (code: string, sdl: string, more = {}) =>
  httpResponse(
    JSON.stringify({
      data: {
        _service: { sdl },
        regions: [{ code, name: 'Thüringen', network: 'MigraNetz', demonstration: true, ...more }],
      },
    }),
  );

/** A store in memory, so that the test sees what would lie on disk. */
function memoryStore(
  kept: Record<string, RegionRecord> = {},
): RecordStore & { kept: Record<string, RegionRecord> } {
  return {
    kept,
    read: async (code) => kept[code] ?? null,
    write: async (code, record) => void (kept[code] = record),
  };
}

async function registryOf(
  answer: () => string | null,
  options: { store?: RecordStore; accepts?: () => boolean } = {},
) {
  const server = await scriptedRegion((socket) => {
    const text = answer();
    if (text === null) socket.destroy();
    else socket.write(text);
  });
  const link = regionLink({ code: 'th', url: server.url }, { concurrency: 2, deadlineMs: 20_000 });
  const composed: (readonly ShardSource[])[] = [];
  const registry = new Registry({
    links: [link],
    store: options.store ?? noStore,
    pace: { pollMs: 20, retryMs: 5 },
    deadlineMs: 20_000,
    log: { warn: () => {}, info: () => {} },
    compose: (shards) => {
      composed.push(shards);
      return options.accepts?.() ?? true;
    },
  });
  open.push(
    () => registry.stop(),
    () => link.pool.destroy(),
    () => server[Symbol.asyncDispose](),
  );
  const state = () => registry.states[0];
  return { registry, composed, state, server, link };
}

const until = async (holds: () => boolean) => {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 5));
};

test('before the first look a region is out of reach', async () => {
  const { state, registry } = await registryOf(() => null);
  expect(state()).toMatchObject({ status: 'UNREACHABLE', record: null, lastContact: null });
  expect(registry.shards).toEqual([{ name: 'th', sdl: null }]);
});

test('a look brings schema, name and network, and composes once', async () => {
  const { registry, composed, state } = await registryOf(() => answerOf('th', 'type Query { a: Int }'));
  await registry.start();
  await registry.start();
  expect(state()).toMatchObject({
    status: 'OK',
    record: { name: 'Thüringen', network: 'MigraNetz', demonstration: true },
  });
  expect(composed).toEqual([[{ name: 'th', sdl: 'type Query { a: Int }' }]]);
});

test('a look tells the licence; a region of an older contract, which refuses the question, is asked without it', async () => {
  const sdl = 'type Query { a: Int }';
  const { registry, state } = await registryOf(() => answerOf('th', sdl, { licence: 'CC BY 4.0' }));
  await registry.start();
  expect(state()?.record?.licence).toBe('CC BY 4.0');
  let looks = 0;
  const older = await registryOf(() => {
    looks += 1;
    return looks % 2 === 1
      ? httpResponse('{"errors":[{"message":"Cannot query field"}]}', { status: '400 Bad Request' })
      : answerOf('th', sdl);
  });
  await older.registry.start();
  expect(older.state()).toMatchObject({ status: 'OK', record: { name: 'Thüringen', licence: null } });
});

test('a region that comes later is found without a restart', async () => {
  let there = false;
  const { registry, state } = await registryOf(() =>
    there ? answerOf('th', 'type Query { a: Int }') : null,
  );
  await registry.start();
  expect(state()).toMatchObject({ status: 'UNREACHABLE', message: 'the connection was closed' });
  there = true;
  await until(() => state()?.status === 'OK');
});

test('a new schema is noticed and composed', async () => {
  let sdl = 'type Query { a: Int }';
  const { registry, composed } = await registryOf(() => answerOf('th', sdl));
  await registry.start();
  sdl = 'type Query { a: Int b: Int }';
  await until(() => composed.length === 2);
  expect(composed[1]).toEqual([{ name: 'th', sdl }]);
});

describe('a region is refused that', () => {
  test.each([
    [
      'says it is another one',
      answerOf('mv', 'type Query { a: Int }'),
      'is configured as th, but says it is mv',
    ],
    ['tells no schema', httpResponse('{"data":{"_service":null}}'), 'does not tell its schema'],
    ['answers HTML', httpResponse('<html>', { type: 'text/html' }), 'answered with something else than JSON'],
    [
      'has an endless name',
      answerOf('th', 'type Query { a: Int }', { name: 'x'.repeat(300) }),
      'describes itself in a form',
    ],
  ])('%s', async (_name, answer, message) => {
    const { registry, state, composed } = await registryOf(() => answer);
    await registry.start();
    expect(state()).toMatchObject({
      status: 'INVALID',
      record: null,
      message: expect.stringContaining(message),
    });
    expect(composed).toEqual([]);
    registry.reached('th');
    expect(state()?.status).toBe('INVALID');
  });
});

describe('on disk', () => {
  const old: RegionRecord = {
    sdl: 'type Query { old: Int }',
    name: 'Thüringen',
    network: 'MigraNetz',
    licence: null,
    demonstration: false,
    seenAt: '2025-01-01T00:00:00.000Z',
  };

  test('the last good schema serves while the region is out of reach', async () => {
    const { registry, state } = await registryOf(() => null, { store: memoryStore({ th: old }) });
    await registry.load();
    await registry.start();
    expect(registry.shards).toEqual([{ name: 'th', sdl: old.sdl }]);
    expect(state()).toMatchObject({
      status: 'UNREACHABLE',
      lastContact: Date.parse(old.seenAt),
      record: { name: 'Thüringen' },
    });
  });

  test('a new schema takes the place of the old one', async () => {
    const store = memoryStore({ th: old });
    const { registry } = await registryOf(() => answerOf('th', 'type Query { a: Int }'), { store });
    await registry.load();
    await registry.start();
    expect(store.kept['th']?.sdl).toBe('type Query { a: Int }');
  });

  test('a schema that breaks the contract does not', async () => {
    const store = memoryStore({ th: old });
    const { registry } = await registryOf(() => answerOf('th', 'type Query { broken: Int }'), {
      store,
      accepts: () => false,
    });
    await registry.load();
    await registry.start();
    expect(store.kept['th']).toEqual(old);
  });

  test('a disk that refuses to write stops nothing', async () => {
    const store: RecordStore = {
      read: async () => null,
      write: async () => Promise.reject(new Error('disk full')),
    };
    const { registry, state } = await registryOf(() => answerOf('th', 'type Query { a: Int }'), { store });
    await registry.start();
    expect(state()?.status).toBe('OK');
  });
});

test('a failure of a client’s request shows at once, and a look clears it', async () => {
  const { registry, state } = await registryOf(() => answerOf('th', 'type Query { a: Int }'));
  await registry.start();
  registry.failed('th', 'TIMEOUT', 'no answer within 500 ms');
  expect(state()).toMatchObject({ status: 'TIMEOUT', message: 'no answer within 500 ms' });
  await until(() => state()?.status === 'OK');
});

test('a look that succeeds closes the breaker', async () => {
  const { registry, link } = await registryOf(() => answerOf('th', 'type Query { a: Int }'));
  for (let time = 0; time < 5; time++) link.breaker.failed(performance.now());
  expect(link.breaker.suspended).toBe(true);
  await registry.start();
  expect(link.breaker.suspended).toBe(false);
});
