import { expect, test } from 'vitest';
import { clientAddress } from './client-address.ts';
import { LoadLimit } from './load-limit.ts';
import { OperationAdmission } from './operation-admission.ts';
import { RateLimit } from './rate-limit.ts';

function limited(limits: { perSecond?: number; burst?: number; clients?: number } = {}) {
  const clock = { now: 0 };
  const rate = new RateLimit({ perSecond: 10, burst: 100, clients: 3, ...limits }, () => clock.now);
  return { rate, clock };
}

test('an idle client may ask for as much as it could save, then it waits', () => {
  const { rate } = limited();
  expect([rate.take('a', 60), rate.take('a', 40), rate.take('a', 1)]).toEqual([0, 0, 1]);
});

test('the answer tells the seconds after which it is enough', () => {
  const { rate, clock } = limited();
  rate.take('a', 100);
  const wait = rate.take('a', 35);
  expect(wait).toBe(4);
  clock.now = wait * 1_000;
  expect(rate.take('a', 35)).toBe(0);
});

test('what is refused costs nothing', () => {
  const { rate } = limited();
  rate.take('a', 50);
  for (let time = 0; time < 100; time++) rate.take('a', 60);
  expect(rate.take('a', 50)).toBe(0);
});

test('one client does not use up what is another’s', () => {
  const { rate } = limited();
  rate.take('a', 100);
  expect([rate.take('a', 50), rate.take('b', 50)]).toEqual([5, 0]);
});

test('only so many clients are remembered, the one not heard of for longest is forgotten', () => {
  const { rate } = limited();
  for (const client of ['a', 'b', 'c', 'a', 'd', 'e']) rate.take(client, 100);
  expect(rate.size).toBe(3);
  expect([rate.take('a', 100) > 0, rate.take('b', 100)]).toEqual([true, 0]);
});

test('a rate of 0 limits nobody and remembers nobody', () => {
  const { rate } = limited({ perSecond: 0 });
  expect([rate.take('a', 1e9), rate.size]).toEqual([0, 0]);
});

test('all that is under way has one bound; a tenth of it is kept for small operations', () => {
  const load = new LoadLimit(10_000);
  expect([load.enter(5_000), load.enter(4_000), load.enter(1_000), load.enter(10)]).toEqual([
    true,
    true,
    false,
    true,
  ]);
  load.leave(5_000);
  expect([load.enter(1_000), load.underWay]).toEqual([true, 5_010]);
});

test('an operation alone is let in whatever it costs', () => {
  const load = new LoadLimit(100);
  expect([load.enter(1_000), load.enter(1)]).toEqual([true, false]);
});

test('an operation that ended gives its place back, also where it was refused', () => {
  const load = new LoadLimit(1_000);
  const { rate } = limited({ burst: 100 });
  const admission = new OperationAdmission(rate, load);
  const [first, second] = [admission.begin('a'), admission.begin('a')];
  expect(first.admit({ total: 90, rows: 1 })).toBeNull();
  expect(second.admit({ total: 90, rows: 1 })?.extensions).toEqual({ code: 'RATE_LIMITED', retryAfter: 8 });
  first.end();
  second.end();
  expect(load.underWay).toBe(0);
});

test.each([
  ['192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2/64'],
  ['2001:db8:1:2::9', '2001:db8:1:2/64'],
  ['2001:0db8::1', '2001:db8:0:0/64'],
  ['::1', '0:0:0:0/64'],
  ['fe80::1%eth0', 'fe80:0:0:0/64'],
])('%s counts as %s', (address, client) => {
  expect(clientAddress(address)).toBe(client);
});
