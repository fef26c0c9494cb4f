import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'vitest';
import { insist, type WriterOptions } from '../stubborn-writer.ts';
import { openLiveHouse, type LiveHouse } from './live-house.ts';
import { Subscriber } from './subscriber.ts';
import { lastPosition, visibleChanges } from './visible-changes.ts';

/** How large the story is. */
export interface Scale {
  /** Writes in all, over all regions. */
  readonly changes: number;
  readonly writersPerRegion: number;
  readonly subscribers: number;
}

const REGIONS = ['th', 'mv', 'bw', 'sn', 'bund'];

const PAYLOAD = 'revision problems { code } conflict { revision } conference { id }';
const CREATE = `mutation($region: String!, $title: String!, $key: String!) { written: createConference(region: $region, idempotencyKey: $key,
  input: { title: { de: $title }, kind: OTHER, participations: [{ role: HOST, organization: { label: "Verein" } }] }) { ${PAYLOAD} } }`;
const PUBLISH = `mutation($id: ID!, $revision: Int!, $key: String!) { written: publish(id: $id, expectedRevision: $revision,
  idempotencyKey: $key) { revision problems { code } conflict { revision } conference: record { id } } }`;
const CHANGE = `mutation($id: ID!, $revision: Int!, $key: String!, $label: String!) { written: changeConference(id: $id,
  expectedRevision: $revision, idempotencyKey: $key, input: { areaLabel: $label }) { ${PAYLOAD} } }`;

/**
 * Concurrent writers in five regions, subscribers whose connections break at random, regions, gateway and database server killed,
 * wires cut and frozen. In the end every subscriber must have every change the public may see, once, per region in the order of the commits.
 * Answers how many there were.
 */
export async function tellNothingIsLost(scale: Scale): Promise<number> {
  const seed = Math.floor(Math.random() * 2 ** 31);
  console.log(`nothing lost: seed ${seed}`);
  await using house = await openLiveHouse({ regions: REGIONS });
  const before = new Map<string, number>();
  for (const region of REGIONS) before.set(region, await lastPosition(house, region));
  const subscribers = Array.from(
    { length: scale.subscribers },
    () => new Subscriber({ socketUrl: house.socketUrl }),
  );
  try {
    for (const one of subscribers) await one.seen(({ kind }) => kind === 'HEARTBEAT');
    await runStory(house, subscribers, scale, generator(seed));
    let visible = 0;
    for (const region of REGIONS) {
      const expected = await visibleChanges(house, region, before.get(region));
      visible += expected.length;
      for (const one of subscribers) {
        await settled(one, region, expected.length);
        expect(one.effects(region)).toEqual(expected);
      }
    }
    console.log(`nothing lost: ${visible} visible changes reached ${subscribers.length} subscribers`);
    for (const one of subscribers) {
      expect(one.errors).toEqual([]);
      expect(one.gaps().filter((gap) => !gap.includes('QUEUE_OVERFLOW'))).toEqual([]);
    }
    return visible;
  } finally {
    for (const one of subscribers) one[Symbol.dispose]();
  }
}

async function runStory(
  house: LiveHouse,
  subscribers: readonly Subscriber[],
  { changes, writersPerRegion }: Scale,
  random: () => number,
): Promise<void> {
  const perWriter = Math.ceil(changes / (REGIONS.length * writersPerRegion));
  let written = 0;
  const writers = REGIONS.flatMap((region) =>
    Array.from({ length: writersPerRegion }, async (_, number) => {
      for await (const _write of writes(house, region, number, perWriter, generator(random() * 2 ** 31)))
        written += 1;
    }),
  );
  const all = Promise.all(writers);
  let over = false;
  void all.then(
    () => (over = true),
    () => (over = true),
  );
  const breaking = (async () => {
    while (!over) {
      await sleep(50 + random() * 150);
      subscribers[Math.floor(random() * subscribers.length)]?.disconnect();
    }
  })();
  const disasters = disastersOf(house);
  for (const [index, disaster] of disasters.entries()) {
    const threshold = (changes * (index + 0.3)) / (disasters.length + 1);
    while (written < threshold && !over) await sleep(10);
    await disaster();
  }
  await all;
  await breaking;
}

function disastersOf(house: LiveHouse): (() => Promise<void>)[] {
  const frozenFor = async (region: string, ms: number) => {
    house.wire(region).freeze();
    await sleep(ms);
    house.wire(region).thaw();
  };
  return [
    async () => house.wire('th').cut(),
    () => house.killRegion('sn'),
    () => frozenFor('mv', 2_000),
    () => house.killGateway(),
    () => house.killDatabase(),
    async () => {
      house.wire('bund').freeze();
      await sleep(500);
      house.wire('bund').cut();
      house.wire('bund').thaw();
    },
    () => house.killRegion('bw'),
  ];
}

/** One writer: a record of its own, published, then changed again and again. */
async function* writes(
  house: LiveHouse,
  region: string,
  number: number,
  count: number,
  random: () => number,
): AsyncGenerator<void> {
  const options: WriterOptions = {
    url: house.regionUrl(region),
    authorization: '',
    random,
    cut: 0.05,
    patienceMs: 120_000,
  };
  let id = '';
  let revision = 0;
  for (let index = 0; index < count; index++) {
    const key = `${region}-${number}-${index}`;
    const by = { ...options, authorization: house.tokens.authorization(region, `writer-${number}`) };
    const step = index % 20;
    const [query, variables] =
      step === 0
        ? [CREATE, { region, title: `Treffen ${key}`, key }]
        : step === 1
          ? [PUBLISH, { id, revision, key }]
          : [CHANGE, { id, revision, key, label: key }];
    const verdict = await insist(by, query, variables);
    if (verdict.kind !== 'WRITTEN') throw new Error(`${key} was refused`);
    ({ id, revision } = verdict);
    yield;
  }
}

/** Resolves when a subscriber has that many changes of a region. */
async function settled(one: Subscriber, region: string, count: number): Promise<void> {
  const until = performance.now() + 60_000;
  while (one.effects(region).length < count && performance.now() < until) await sleep(50);
}

/** A small generator with a seed, so that a run can be told again (mulberry32). */
function generator(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
