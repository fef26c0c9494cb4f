import { expect, it } from 'vitest';
import { passwordProblem } from './password-problem.ts';

const known = ['aylin.yilmaz@migranetz.example', 'Aylin Yılmaz', 'MigraNetz Thüringen'];
const problem = (password: string, repeated = password) => passwordProblem(password, repeated, known);

it.each(['vier kleine Enten am See', 'k3!9vZ_pq2Lx', 'Grüße aus Weimar 1919', 'ein Passwort das lang ist'])(
  'takes %j',
  (password) => {
    expect(problem(password)).toBeNull();
  },
);

it.each([
  'aaaaaaaaaaaaaaaa',
  'passwort1234',
  'Passwort123456',
  'aylin.yilmaz1',
  'MigraNetzThüringen1',
  '121212121212',
])('finds %j obvious', (password) => {
  expect(problem(password)).toBe('PASSWORD_OBVIOUS');
});

it('counts signs, not bytes, and compares both entries', () => {
  expect(problem('kurz')).toBe('PASSWORD_SHORT');
  expect(problem('ü'.repeat(11))).toBe('PASSWORD_SHORT');
  expect(problem('a b c d e f '.repeat(20))).toBe('PASSWORD_LONG');
  expect(problem('vier kleine Enten', 'fünf kleine Enten')).toBe('PASSWORDS_DIFFER');
});
