import { afterEach, beforeEach, expect, test } from 'vitest';
import { openGateway } from './testing/open-gateway.ts';
import { smallRegion, type SmallRegion } from './testing/small-region.ts';

let open: AsyncDisposableStack;
beforeEach(() => {
  open = new AsyncDisposableStack();
});
afterEach(() => open.disposeAsync());

const region = async (code: string) =>
  open.use(await smallRegion(code, { organizations: [{ key: 'anker', name: `Anker ${code}` }] }));
const fails = (one: SmallRegion): void => {
  one.intercept = (_body, outgoing) => {
    outgoing.writeHead(503).end();
    return true;
  };
};
const OPERATIONS = 60;
const FAILURES = 3;

test('a region that flaps costs the others nothing, is left alone while it fails, and comes back by one probe', async () => {
  const [steady, also, flapping] = await Promise.all([region('th'), region('mv'), region('sn')]);
  const gateway = open.use(
    await openGateway(
      [steady, also, flapping],
      { pollMs: 3_600_000 },
      {
        breaker: { failures: FAILURES, pauseMs: 400, longestPauseMs: 400 },
        pace: { retryMs: 3_600_000 },
      },
    ),
  );
  let asked = 0;
  const ask = async () => {
    asked += 1;
    const { sources, data } = await gateway.ask(
      `{ organizations(filter: { text: "Anker" }) { totalCount } } # ${asked}`,
    );
    expect(sources.slice(0, 2).map(({ status }) => status)).toEqual(['OK', 'OK']);
    const { organizations } = data as unknown as { organizations: { totalCount: number } };
    return { status: sources[2]?.status ?? '', total: organizations.totalCount };
  };

  for (let turn = 0; turn < 3; turn++) {
    fails(flapping);
    const before = flapping.asked.length;
    const statuses: string[] = [];
    for (let time = 0; time < OPERATIONS / 3; time++) statuses.push((await ask()).status);
    // Asked until it is suspended, and once for every pause that has gone by; never by every operation.
    expect(statuses.slice(0, FAILURES)).toEqual(Array(FAILURES).fill('UNREACHABLE'));
    expect(statuses).toContain('SUSPENDED');
    const heard = flapping.asked.length - before;
    expect(heard).toBe(statuses.filter((status) => status === 'UNREACHABLE').length);
    expect(heard).toBeLessThan(OPERATIONS / 3);

    flapping.intercept = null;
    const found = flapping.asked.length;
    await expect.poll(async () => (await ask()).status, { timeout: 10_000 }).toBe('OK');
    // Half open: one request found out, and that one was answered with the whole.
    expect(flapping.asked.length - found).toBe(1);
    expect(await ask()).toEqual({ status: 'OK', total: 3 });
  }
  expect([steady.asked.length, also.asked.length]).toEqual([asked, asked]);
});
