import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openCrashingRegion, type CrashingRegion } from './crashing-region.ts';
import { Subscriber } from './live/subscriber.ts';
import { insist, type WriterOptions } from './stubborn-writer.ts';

let region: CrashingRegion;
beforeAll(async () => {
  region = await openCrashingRegion();
}, 120_000);
afterAll(() => region[Symbol.asyncDispose]());

/** After the last write; a subscriber that has not heard by then never will. */
const PATIENCE_MS = 60_000;
const WRITERS = 8;
const CHANGES = 10;
const PAYLOAD = 'revision problems { code } conflict { revision } conference { id }';
const CREATE = `mutation($title: String!, $key: String!) { written: createConference(region: "th", idempotencyKey: $key,
  input: { title: { de: $title }, kind: OTHER, participations: [{ role: HOST, organization: { label: "Verein" } }] }) { ${PAYLOAD} } }`;
const PUBLISH = `mutation($id: ID!, $key: String!) { written: publish(id: $id, expectedRevision: 1, idempotencyKey: $key) {
  revision problems { code } conflict { revision } conference: record { id } } }`;
const CHANGE = `mutation($id: ID!, $revision: Int!, $key: String!) { written: changeConference(id: $id, expectedRevision: $revision,
  idempotencyKey: $key, input: { areaLabel: $key }) { ${PAYLOAD} } }`;

/** Writes one record and changes it; answers how often. */
async function write(options: WriterOptions, writer: number, onWritten: () => void): Promise<void> {
  const created = await insist(options, CREATE, { title: `Treffen ${writer}`, key: `create-${writer}` });
  if (created.kind !== 'WRITTEN') throw new Error('a record was refused');
  const { id } = created;
  await insist(options, PUBLISH, { id, key: `publish-${writer}` });
  for (let revision = 2; revision < CHANGES + 2; revision++) {
    await insist(options, CHANGE, { id, revision, key: `change-${writer}-${revision}` });
    onWritten();
  }
}

test('whoever follows a region hears of every change once, in order, while region and database server are killed under it', async () => {
  const seed = Math.floor(Math.random() * 2 ** 31);
  console.log(`region stream: seed ${seed}`);
  let state = seed;
  const random = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  const socketUrl = region.url.replace(/^http/, 'ws');
  const subscribers = Array.from({ length: 4 }, () => new Subscriber({ socketUrl }));
  try {
    for (const one of subscribers) await one.seen(({ kind }) => kind === 'HEARTBEAT');
    const options = {
      url: region.url,
      authorization: region.authorization,
      random,
      cut: 0.1,
      patienceMs: 120_000,
    };
    let written = 0;
    let over = false;
    const writers = Promise.all(
      Array.from({ length: WRITERS }, (_, writer) => write(options, writer, () => (written += 1))),
    ).finally(() => (over = true));
    const breaking = (async () => {
      for (; !over; await sleep(100 + random() * 300))
        subscribers[Math.floor(random() * subscribers.length)]?.disconnect();
    })();
    const disasters = [region.killRegion, region.crashDatabase, region.killDatabase, region.killRegion];
    for (const [index, disaster] of disasters.entries()) {
      const threshold = (WRITERS * CHANGES * index) / 5 + 5;
      while (written < threshold && !over) await sleep(10);
      await disaster();
    }
    await writers;
    await breaking;
    const expected = (
      await region.read<{ effect: string }>(
        `select record_id || ' ' || revision as effect from outbox where visibility_after = 'PUBLIC' order by pos`,
      )
    ).map(({ effect }) => effect);
    expect(expected).toHaveLength(WRITERS * (CHANGES + 1));
    for (const one of subscribers) {
      for (let waited = 0; one.effects('th').length < expected.length; waited += 50) {
        if (waited > PATIENCE_MS)
          throw new Error(
            `a subscriber has ${one.effects('th').length} of ${expected.length} changes; missing: ${expected
              .filter((effect) => !one.effects('th').includes(effect))
              .slice(0, 5)
              .join(', ')}`,
          );
        await sleep(50);
      }
      expect(one.effects('th')).toEqual(expected);
      expect(one.gaps()).toEqual([]);
      expect(one.errors).toEqual([]);
    }
  } finally {
    for (const one of subscribers) one[Symbol.dispose]();
  }
}, 240_000);
