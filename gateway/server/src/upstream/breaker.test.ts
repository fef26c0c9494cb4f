import { expect, test } from 'vitest';
import { Breaker } from './breaker.ts';

const limits = { failures: 3, pauseMs: 100, longestPauseMs: 400 };
const failing = (times: number, breaker = new Breaker(limits)) => {
  for (let time = 0; time < times; time++) breaker.failed(0);
  return breaker;
};

test('two failures are forgiven, the third suspends', () => {
  expect(failing(2).admits(0)).toBe(true);
  expect(failing(3).admits(0)).toBe(false);
  expect(failing(3).suspended).toBe(true);
});

test('a success between failures starts the count again', () => {
  const breaker = failing(2);
  breaker.succeeded();
  expect(failing(2, breaker).admits(0)).toBe(true);
});

test('after the pause one request probes and the others wait', () => {
  const breaker = failing(3);
  expect([breaker.admits(99), breaker.admits(100), breaker.admits(100)]).toEqual([false, true, false]);
});

test('a probe that succeeds closes the breaker', () => {
  const breaker = failing(3);
  breaker.admits(100);
  breaker.succeeded();
  expect([breaker.suspended, breaker.admits(101)]).toEqual([false, true]);
});

test('every failed probe doubles the pause, up to the longest', () => {
  const breaker = failing(3);
  let now = 0;
  const pauses = [100, 200, 400, 400].map((pause) => {
    const early = breaker.admits(now + pause - 1);
    now += pause;
    const inTime = breaker.admits(now);
    breaker.failed(now);
    return [early, inTime];
  });
  expect(pauses).toEqual(Array(4).fill([false, true]));
});

test('a probe whose client went away frees the place for the next one', () => {
  const breaker = failing(3);
  breaker.admits(100);
  breaker.undecided();
  expect(breaker.admits(100)).toBe(true);
});
