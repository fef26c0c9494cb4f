import { afterEach, expect, test } from 'vitest';
import { TestBrowser } from '../identity/testing/test-browser.ts';
import { optionsFor } from '../identity/testing/test-gateway.ts';
import { startProvider } from '../identity/testing/test-provider.ts';
import type { SignInOptions } from '../identity/sign-in-options.ts';
import { openGateway } from '../testing/open-gateway.ts';
import { RawSocket } from '../testing/raw-socket.ts';
import { smallRegion } from '../testing/small-region.ts';

const open: AsyncDisposable[] = [];
afterEach(async () => {
  for (const one of open.splice(0).reverse()) await one[Symbol.asyncDispose]();
});

const FOLLOW = 'subscription { conferenceChanges { kind region revision } }';

async function signedIn() {
  const th = await smallRegion('th');
  const signIn = new Map<string, SignInOptions>();
  const gateway = await openGateway([th], { signIn }, { sockets: { pingMs: 1_000 } });
  open.push(th, gateway);
  const { origin } = new URL(gateway.gateway.url);
  const provider = await startProvider(origin, 'anna');
  signIn.set('th', optionsFor('th', provider.issuer));
  const browser = new TestBrowser();
  await browser.go(`${origin}/session/sign-in?region=th`, { stopAt: (url) => url.pathname === '/' });
  const cookie = [...browser.cookies(origin)].map((pair) => pair.join('=')).join('; ');
  const socket = (headers: Record<string, string>) =>
    RawSocket.open(gateway.gateway.url.replace('http', 'ws'), { cookie, ...headers });
  return { th, origin, cookie, socket };
}

test('a browser that is signed in follows by its cookie, and a sign-out ends that with 4403', async () => {
  const { th, origin, cookie, socket } = await signedIn();
  const page = await socket({ origin });
  page.send({ type: 'connection_init' });
  expect(await page.next()).toEqual({ type: 'connection_ack' });
  page.send({ id: 'f', type: 'subscribe', payload: { query: FOLLOW } });
  while (th.outbox.readers === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  const response = await fetch(`${origin}/session/sign-out`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie, origin, 'content-type': 'application/x-www-form-urlencoded' },
    body: 'return=/',
  });
  expect(response.status).toBeLessThan(400);
  expect(await page.closed).toEqual({ code: 4403, reason: 'TOKEN_EXPIRED' });
});

test('a token that runs out is renewed, and nobody who listens hears of it', async () => {
  const { th, origin, socket } = await signedIn();
  const page = await socket({ origin });
  page.send({ type: 'connection_init' });
  await page.next();
  page.send({ id: 'f', type: 'subscribe', payload: { query: FOLLOW } });
  const told: string[] = [];
  const hears = async (kind: string): Promise<void> => {
    while (!told.includes(kind)) {
      const { payload } = (await page.next()) as {
        payload?: { data: { conferenceChanges: { kind: string } } };
      };
      told.push(payload?.data.conferenceChanges.kind ?? '');
    }
  };
  await hears('HEARTBEAT');
  const [before] = th.sockets;
  before?.close(4403, 'TOKEN_EXPIRED');
  while (th.outbox.readers !== 1 || th.sockets.has(before as never))
    await new Promise((resolve) => setTimeout(resolve, 5));
  th.outbox.append({ kind: 'CHANGED', id: 'th:conference/treffen', revision: 7 });
  await hears('CHANGED');
  expect(told.filter((kind) => kind !== 'HEARTBEAT')).toEqual(['CHANGED']);
});

test('with this cookie, a page of another address gets no socket, and no region is asked', async () => {
  const { th, socket } = await signedIn();
  await expect(socket({ origin: 'https://evil.example' })).rejects.toThrow('403');
  await expect(socket({})).rejects.toThrow('403');
  expect(th.sockets.size).toBe(0);
});
