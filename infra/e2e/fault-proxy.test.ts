import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { request } from 'undici';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { faultProxy, type Fault, type FaultProxy } from './fault-proxy.ts';

const region = createServer((incoming, outgoing) => {
  incoming
    .resume()
    .on('end', () =>
      outgoing.writeHead(200, { 'content-type': 'application/json' }).end('{"data":{"one":1}}'),
    );
});
let proxy: FaultProxy;

beforeAll(async () => {
  await new Promise<void>((resolve) => region.listen(0, '127.0.0.1', resolve));
  proxy = await faultProxy(`http://127.0.0.1:${(region.address() as AddressInfo).port}/graphql`);
});
afterAll(async () => {
  await proxy[Symbol.asyncDispose]();
  region.closeAllConnections();
  region.close();
});
beforeEach(() => proxy.set({ kind: 'none' }));

const ask = async (timeout = 2_000) => {
  const response = await request(proxy.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ one }', variables: { a: 1 } }),
    signal: AbortSignal.timeout(timeout),
  });
  return { status: response.statusCode, text: await response.body.text() };
};

test('healthy, it passes everything through and keeps what was asked', async () => {
  expect(await ask()).toEqual({ status: 200, text: '{"data":{"one":1}}' });
  expect(proxy.requests.at(-1)).toMatchObject({ query: '{ one }', variables: { a: 1 } });
});

test.each<[string, Fault, number]>([
  ['status', { kind: 'status', status: 503 }, 503],
  ['redirect', { kind: 'redirect', location: 'http://127.0.0.1:1/' }, 307],
])('%s changes the status', async (_name, fault, status) => {
  await proxy.set(fault);
  expect((await ask()).status).toBe(status);
});

test('rewrite changes the answer', async () => {
  await proxy.set({ kind: 'rewrite', change: (body) => ({ ...(body as object), seen: true }) });
  expect(JSON.parse((await ask()).text)).toEqual({ data: { one: 1 }, seen: true });
});

test('garbage is not JSON', async () => {
  await proxy.set({ kind: 'garbage' });
  expect((await ask()).text).toBe('{"data":{');
});

test.each<Fault['kind']>(['refuse', 'hang', 'truncate', 'reset', 'drip'])(
  '%s gives no whole answer in time, and heals',
  async (kind) => {
    await proxy.set({ kind } as Fault);
    await expect(ask(300)).rejects.toThrow(/\S/);
    await proxy.set({ kind: 'none' });
    expect((await ask()).status).toBe(200);
  },
);
