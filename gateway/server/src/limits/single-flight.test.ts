import { expect, test } from 'vitest';
import { SingleFlight } from './single-flight.ts';

/** Work that ends when the test says so. */
function work() {
  const begun: AbortSignal[] = [];
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  return {
    begun,
    resolve,
    reject,
    start: (signal: AbortSignal) => {
      begun.push(signal);
      return promise;
    },
  };
}

test('equal work under way is done once and shared', async () => {
  const flights = new SingleFlight<string>();
  const { begun, resolve, start } = work();
  const all = [1, 2, 3].map(() => flights.run('k', undefined, start));
  resolve('done');
  expect((await Promise.all(all)).map(({ result, shared, joined }) => [result, shared, joined])).toEqual([
    ['done', true, false],
    ['done', true, true],
    ['done', true, true],
  ]);
  expect(begun.length).toBe(1);
});

test('nothing is kept: the next one begins anew', async () => {
  const flights = new SingleFlight<number>();
  let times = 0;
  const count = async () => ++times;
  await flights.run('k', undefined, count);
  expect(await flights.run('k', undefined, count)).toEqual({ result: 2, shared: false, joined: false });
  expect(flights.size).toBe(0);
});

test('other work is other work', async () => {
  const flights = new SingleFlight<string>();
  const [one, two] = [work(), work()];
  const both = [flights.run('a', undefined, one.start), flights.run('b', undefined, two.start)];
  one.resolve('1');
  two.resolve('2');
  expect((await Promise.all(both)).map(({ result }) => result)).toEqual(['1', '2']);
});

test('it is aborted when the last who waits has gone, and not before', async () => {
  const flights = new SingleFlight<string>();
  const { begun, resolve, start } = work();
  const [first, second] = [new AbortController(), new AbortController()];
  const all = [flights.run('k', first.signal, start), flights.run('k', second.signal, start)];
  first.abort();
  expect(begun[0]?.aborted).toBe(false);
  second.abort();
  expect(begun[0]?.aborted).toBe(true);
  resolve('late');
  await Promise.all(all);
});

test('what fails fails for all, and is forgotten', async () => {
  const flights = new SingleFlight<string>();
  const { reject, start } = work();
  const all = [1, 2].map(() => flights.run('k', undefined, start));
  reject(new Error('no'));
  expect((await Promise.allSettled(all)).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(flights.size).toBe(0);
});
