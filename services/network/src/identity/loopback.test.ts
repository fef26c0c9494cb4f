import { expect, it } from 'vitest';
import { isLoopbackHost, isLoopbackUrl } from './loopback.ts';

it.each(['127.0.0.1', '127.8.9.10', '::1', '[::1]', '::ffff:127.0.0.1', 'localhost'])(
  '%s is this machine',
  (host) => {
    expect(isLoopbackHost(host)).toBe(true);
  },
);

it.each([
  '0.0.0.0',
  '::',
  '10.0.0.1',
  '128.0.0.1',
  'localhost.example.org',
  '127.0.0.1.example.org',
  '',
  '2130706433',
])('%s is not', (host) => {
  expect(isLoopbackHost(host)).toBe(false);
});

it('looks at the host of an address, not at its user or path', () => {
  expect(isLoopbackUrl('http://127.0.0.1:4000/x')).toBe(true);
  expect(isLoopbackUrl('http://127.0.0.1@example.org/')).toBe(false);
  expect(isLoopbackUrl('http://example.org/127.0.0.1')).toBe(false);
});
