import { expect, test } from 'vitest';
import { Gate } from './gate.ts';

test('as many enter as there are places, the next one waits until somebody leaves', async () => {
  const gate = new Gate(2, 5);
  expect([gate.tryEnter(), gate.tryEnter(), gate.tryEnter()]).toEqual([true, true, false]);
  const third = gate.enter(10_000);
  gate.leave();
  expect(await third).toBe(true);
  expect(gate.inside).toBe(2);
});

test('those who wait enter in the order they came', async () => {
  const gate = new Gate(1, 5);
  gate.tryEnter();
  const order: number[] = [];
  const waiting = [1, 2, 3].map((number) => gate.enter(10_000).then(() => order.push(number)));
  for (let left = 0; left < 3; left++) gate.leave();
  await Promise.all(waiting);
  expect(order).toEqual([1, 2, 3]);
});

test('where the waiting places are taken too, the answer is no at once', async () => {
  const gate = new Gate(1, 1);
  gate.tryEnter();
  const waiting = gate.enter(10_000);
  expect(await gate.enter(10_000)).toBe(false);
  gate.leave();
  expect(await waiting).toBe(true);
});

test('who waits too long or goes away is passed over', async () => {
  const gate = new Gate(1, 5);
  gate.tryEnter();
  const impatient = gate.enter(1);
  const client = new AbortController();
  const leaving = gate.enter(10_000, client.signal);
  const patient = gate.enter(10_000);
  client.abort();
  expect([await impatient, await leaving]).toEqual([false, false]);
  gate.leave();
  expect(await patient).toBe(true);
  gate.leave();
  expect(gate.inside).toBe(0);
});
