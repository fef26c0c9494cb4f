import type { IncomingMessage } from 'node:http';
import { expect, it } from 'vitest';
import { clientKey } from './client-key.ts';

const from = (remoteAddress: string, headers: Record<string, string> = {}) =>
  ({ socket: { remoteAddress }, headers }) as unknown as IncomingMessage;
const KEY = 'abcdefghijklmnopqrstuvwxyz';
const named = { 'x-verbund-client': KEY };
const behind = clientKey(['10.0.0.0/8']);

it('is what a gateway says, where that is trusted or on the same machine', () => {
  expect(behind(from('10.0.0.1', named))).toBe(`client ${KEY}`);
  expect(behind(from('127.0.0.1', named))).toBe(`client ${KEY}`);
  expect(clientKey([])(from('::ffff:127.0.0.1', named))).toBe(`client ${KEY}`);
});

it('is not what a stranger says: that is its address', () => {
  expect(behind(from('203.0.113.9', named))).toBe('address 203.0.113.9');
  expect(behind(from('10.0.0.1', { 'x-forwarded-for': '203.0.113.9' }))).toBe('address 203.0.113.9');
});

it('is unknown where an address may be that of everybody behind a gateway', () => {
  expect(clientKey([])(from('203.0.113.9', named))).toBeNull();
  expect(clientKey([])(from('127.0.0.1'))).toBeNull();
  expect(behind(from('10.0.0.1'))).toBeNull();
});

it('has a form: no gateway can fill the memory of a region with it', () => {
  for (const given of ['', 'short', 'x'.repeat(65), `${KEY} ${KEY}`])
    expect(clientKey([])(from('127.0.0.1', { 'x-verbund-client': given }))).toBeNull();
});
