import type { FastifyReply, FastifyRequest } from 'fastify';
import { expect, it } from 'vitest';
import { formTokens } from './form-token.ts';

const origin = 'https://th.example.org';
const tokens = formTokens(origin, 'verbund-th', 'secret');

function browser(headers: Record<string, string> = {}) {
  const cookies: string[] = [];
  const reply = { header: (_: string, value: string) => cookies.push(value) } as unknown as FastifyReply;
  return { request: { headers } as unknown as FastifyRequest, reply, cookies };
}

function visit(): { token: string; cookie: string } {
  const { request, reply, cookies } = browser();
  const token = tokens.issue(request, reply);
  return { token, cookie: cookies[0]!.split(';')[0]! };
}

it('accepts the form of the browser it was sent to', () => {
  const { token, cookie } = visit();
  expect(tokens.accepts(browser({ cookie: `other=1; ${cookie}`, origin }).request, token)).toBe(true);
});

it('refuses another browser’s form, another origin, no origin, and half a token', () => {
  const { token, cookie } = visit();
  expect(tokens.accepts(browser({ cookie: visit().cookie, origin }).request, token)).toBe(false);
  expect(tokens.accepts(browser({ origin }).request, token)).toBe(false);
  expect(tokens.accepts(browser({ cookie, origin: 'https://evil.example' }).request, token)).toBe(false);
  expect(tokens.accepts(browser({ cookie, origin: 'null' }).request, token)).toBe(false);
  expect(tokens.accepts(browser({ cookie }).request, token)).toBe(false);
  expect(tokens.accepts(browser({ cookie, origin }).request, token.slice(0, -2))).toBe(false);
  expect(tokens.accepts(browser({ cookie, origin }).request, '')).toBe(false);
});

it('gives a browser one cookie, which no script can read', () => {
  const { token, cookie } = visit();
  const again = browser({ cookie });
  expect(tokens.issue(again.request, again.reply)).toBe(token);
  expect(again.cookies).toEqual([]);
  const first = browser();
  tokens.issue(first.request, first.reply);
  expect(first.cookies[0]).toMatch(
    /^__Secure-verbund-th\.form=[\w-]{43}; Path=\/identity; HttpOnly; SameSite=Lax; Secure$/,
  );
});
