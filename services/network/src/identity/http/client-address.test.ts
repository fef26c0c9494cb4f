import type { IncomingMessage } from 'node:http';
import { expect, it } from 'vitest';
import { clientAddress } from './client-address.ts';

const from = (remoteAddress: string, forwarded?: string) =>
  ({
    socket: { remoteAddress },
    headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded },
  }) as unknown as IncomingMessage;

it('is the address of the connection, whatever a stranger forwards', () => {
  expect(clientAddress([])(from('203.0.113.9', '198.51.100.1'))).toBe('203.0.113.9');
  expect(clientAddress(['10.0.0.0/8'])(from('203.0.113.9', '10.0.0.1'))).toBe('203.0.113.9');
});

it('is what a trusted proxy forwards, and not what its client wrote in front of it', () => {
  expect(clientAddress(['10.0.0.0/8'])(from('10.0.0.1', '198.51.100.1'))).toBe('198.51.100.1');
  expect(clientAddress(['10.0.0.0/8'])(from('10.0.0.1', '1.2.3.4, 198.51.100.1'))).toBe('198.51.100.1');
  expect(clientAddress(['10.0.0.0/8'])(from('10.0.0.1', '198.51.100.1, 10.0.0.2'))).toBe('198.51.100.1');
});

it('is one for a whole IPv6 network, however it is written', () => {
  const address = clientAddress([]);
  expect(address(from('2001:db8:1:2:3:4:5:6'))).toBe('2001:db8:1:2::/64');
  expect(address(from('2001:0DB8:0001:0002::1'))).toBe('2001:db8:1:2::/64');
  expect(address(from('2001:db8::1'))).toBe('2001:db8:0:0::/64');
  expect(address(from('fe80::1%eth0'))).toBe('fe80:0:0:0::/64');
  expect(address(from('::1'))).toBe('0:0:0:0::/64');
  expect(address(from('::ffff:127.0.0.1'))).toBe('127.0.0.1');
});
