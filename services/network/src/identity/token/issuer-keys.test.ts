import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { ISSUED, tokenForge } from '../testing/token-forge.ts';
import { issuerKeys } from './issuer-keys.ts';
import { verifyToken } from './verify-token.ts';

let server: Server | undefined;

afterEach(() => server?.close());

/** A provider on this machine that answers each path with what the test says. */
async function provider(
  answer: (path: string, issuer: string) => { status?: number; location?: string; body?: unknown },
): Promise<string> {
  const started = createServer((request, response) => {
    const { status = 200, location, body } = answer(request.url ?? '', issuer);
    response
      .writeHead(status, { 'content-type': 'application/json', ...(location ? { location } : {}) })
      .end(JSON.stringify(body ?? {}));
  });
  server = started;
  await new Promise<void>((resolve) => started.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(started.address() as AddressInfo).port}`;
  return issuer;
}

async function codeFor(issuer: string, token: string, keys = issuerKeys({ issuer })): Promise<string> {
  const forge = await tokenForge(issuer);
  const list = new Map([[issuer, forge.trusted({ keys })]]);
  return verifyToken(token, list, ISSUED).then(
    ({ role }) => role,
    (error: { code: string }) => error.code,
  );
}

it('finds the keys by discovery, once', async () => {
  const asked: string[] = [];
  const served: { keys: unknown[] } = { keys: [] };
  const issuer = await provider((path, self) => {
    asked.push(path);
    return path === '/jwks' ? { body: served } : { body: { issuer: self, jwks_uri: `${self}/jwks` } };
  });
  const forge = await tokenForge(issuer);
  served.keys.push(forge.publicKey);
  const set = issuerKeys({ issuer });
  expect(await codeFor(issuer, await forge.sign(), set)).toBe('editor');
  expect(await codeFor(issuer, await forge.sign(), set)).toBe('editor');
  expect(asked).toEqual(['/.well-known/openid-configuration', '/jwks']);
});

it('says that the issuer is out of reach, and does not blame the token', async () => {
  const forge = await tokenForge('http://127.0.0.1:9');
  expect(await codeFor(forge.issuer, await forge.sign())).toBe('ISSUER_UNREACHABLE');
});

it('tries again after a failure', async () => {
  let broken = true;
  const served: { keys: unknown[] } = { keys: [] };
  const issuer = await provider((path, self) => {
    if (broken) return { status: 500 };
    return path === '/jwks' ? { body: served } : { body: { issuer: self, jwks_uri: `${self}/jwks` } };
  });
  const forge = await tokenForge(issuer);
  served.keys.push(forge.publicKey);
  const set = issuerKeys({ issuer });
  expect(await codeFor(issuer, await forge.sign(), set)).toBe('ISSUER_UNREACHABLE');
  broken = false;
  expect(await codeFor(issuer, await forge.sign(), set)).toBe('editor');
});

it('follows no redirect and believes no foreign description', async () => {
  const moved = await provider((_path, self) => ({ status: 302, location: `${self}/elsewhere` }));
  expect(await codeFor(moved, await (await tokenForge(moved)).sign())).toBe('ISSUER_UNREACHABLE');
  server?.close();
  const foreign = await provider(() => ({
    body: { issuer: 'https://elsewhere.example', jwks_uri: 'https://elsewhere.example/jwks' },
  }));
  expect(await codeFor(foreign, await (await tokenForge(foreign)).sign())).toBe('ISSUER_UNREACHABLE');
});
