import { expect, it } from 'vitest';
import { bearerToken } from './bearer.ts';

it('reads the token', () => {
  expect(bearerToken('Bearer a.b-c_d.e')).toBe('a.b-c_d.e');
  expect(bearerToken('bearer  a.b.c')).toBe('a.b.c');
});

it('means nobody only where there is no header', () => {
  expect(bearerToken(undefined)).toBeUndefined();
});

it.each(['', 'Bearer', 'Bearer ', 'Basic YTpi', 'Bearer a b', 'Bearer a, Bearer b', 'a.b.c'])(
  'refuses %j instead of taking it for nobody',
  (header) => {
    expect(() => bearerToken(header)).toThrow(expect.objectContaining({ code: 'TOKEN_INVALID' }));
  },
);
