import { request } from 'undici';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openGateway } from './testing/open-gateway.ts';
import { smallRegion } from './testing/small-region.ts';

const CROWD = 2_000;
const EXPENSIVE =
  'query ($text: String) { organizations(first: 200, filter: { text: $text }) { nodes { id name topics figures { value } } } }';
const CHEAP = '{ organizations(first: 1) { nodes { name } } }';

let open: AsyncDisposableStack;
beforeEach(() => {
  open = new AsyncDisposableStack();
});
afterEach(() => open.disposeAsync());

test('2,000 expensive operations at once: coded errors, healthy, bounded, and cheap operations are answered', async () => {
  const region = open.use(await smallRegion('th', { organizations: [{ key: 'anker', name: 'Anker' }] }));
  const gateway = open.use(
    await openGateway([region], { maxCostUnderWay: 100_000, regionConcurrency: 1_000 }),
  );
  const first = await gateway.ask(EXPENSIVE, { text: 'x' });
  const price = (first.extensions as unknown as { cost: { total: number } }).cost.total;

  // The region keeps every expensive answer back until the test has looked around.
  const kept: (() => void)[] = [];
  region.intercept = (body, outgoing) => {
    if (!body.includes('"crowd ')) return false;
    kept.push(() => outgoing.writeHead(503).end());
    return true;
  };
  let answered = 0;
  const crowd = Array.from({ length: CROWD }, async (_, index) => {
    const answer = await gateway.ask(EXPENSIVE, { text: `crowd ${index}` });
    answered += 1;
    return answer;
  });
  const room = Math.floor(90_000 / price);
  await expect.poll(() => kept.length, { timeout: 60_000 }).toBe(room);

  const health = await request(`${new URL(gateway.gateway.url).origin}/health/ready`);
  await health.body.dump();
  expect(health.statusCode).toBe(200);
  expect(await gateway.ask(CHEAP)).toMatchObject({ status: 200, codes: [] });

  // All that were not let in have been told so.
  await expect.poll(() => answered, { timeout: 60_000 }).toBe(CROWD - room);
  for (const answer of kept) answer();
  const answers = await Promise.all(crowd);
  const refused = answers.filter(({ codes }) => codes[0] === 'RATE_LIMITED');
  expect(refused.length).toBe(CROWD - room);
  for (const { status, headers } of refused) expect([status, headers['retry-after']]).toEqual([429, '1']);
  const codes = new Set(answers.flatMap((answer) => answer.codes));
  expect([...codes].filter((code) => code !== 'RATE_LIMITED')).toEqual(['SHARD_UNREACHABLE']);

  region.intercept = null;
  expect(await gateway.ask(EXPENSIVE, { text: 'after' })).toMatchObject({ status: 200 });
}, 120_000);

test('the same question of many at once is one question to the regions, and one answer for all', async () => {
  const region = open.use(await smallRegion('th', { organizations: [{ key: 'anker', name: 'Anker' }] }));
  const gateway = open.use(await openGateway([region]));
  const kept: (() => void)[] = [];
  region.intercept = (body, outgoing) => {
    if (kept.length > 0 || !body.includes('organizations')) return false;
    kept.push(() => outgoing.writeHead(503).end());
    return true;
  };
  const all = Array.from({ length: 50 }, () => gateway.ask(CHEAP));
  await expect.poll(() => kept.length).toBe(1);
  const other = await gateway.ask(CHEAP, {}, { headers: { 'accept-language': 'en' } });
  expect(other.codes).toEqual([]);
  // Everybody has sent by the time somebody who came later was answered.
  await expect.poll(() => region.asked.length).toBe(2);
  kept[0]?.();
  const answers = await Promise.all(all);
  expect(new Set(answers.map(({ text }) => text)).size).toBeLessThanOrEqual(2);
  expect(region.asked.length).toBeLessThan(10);
});
