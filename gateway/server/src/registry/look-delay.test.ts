import { expect, test } from 'vitest';
import { lookDelay } from './look-delay.ts';

const pace = { pollMs: 30_000, retryMs: 500 };

test('a healthy region is looked at in the usual pause', () => {
  expect(lookDelay(0, pace, 0.5)).toBe(30_000);
});

test('the pause after failures doubles and ends at the usual one', () => {
  expect([1, 2, 3, 7, 60].map((failures) => lookDelay(failures, pace, 0.5))).toEqual([
    500, 1_000, 2_000, 30_000, 30_000,
  ]);
});

test('chance moves a pause by a quarter at most', () => {
  expect([lookDelay(1, pace, 0), lookDelay(1, pace, 1)]).toEqual([375, 625]);
});
