import { afterAll, beforeAll, expect, test } from 'vitest';
import { openCrashingRegion, type CrashingRegion } from './crashing-region.ts';
import { insist, type Verdict, type WriterOptions } from './stubborn-writer.ts';

let region: CrashingRegion;
beforeAll(async () => {
  region = await openCrashingRegion();
}, 120_000);
afterAll(() => region[Symbol.asyncDispose]());

const WRITERS = 50;
const WISHES = 4;
const SHARED = 3;

const PAYLOAD = 'revision problems { code } conflict { revision } conference { id }';
const CREATE = `mutation($title: String!, $key: String!) { written: createConference(region: "th", note: $key, idempotencyKey: $key,
  input: { title: { de: $title }, kind: OTHER }) { ${PAYLOAD} } }`;
const CHANGE = `mutation($id: ID!, $revision: Int!, $key: String!, $label: String!) { written: changeConference(id: $id,
  expectedRevision: $revision, note: $key, idempotencyKey: $key, input: { areaLabel: $label }) { ${PAYLOAD} } }`;

/** A small generator with a seed, so that a run can be told again (mulberry32). */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

interface Told {
  /** Key of the request, which is also its note in the history. */
  readonly key: string;
  readonly verdict: Verdict;
}

async function write(
  options: WriterOptions,
  key: string,
  shared: readonly string[],
  revisions: Map<string, number>,
): Promise<Told> {
  if (options.random() < 0.5)
    return { key, verdict: await insist(options, CREATE, { title: `Treffen ${key}`, key }) };
  const id = shared[Math.floor(options.random() * shared.length)] as string;
  const revision = revisions.get(id) ?? 1;
  const verdict = await insist(options, CHANGE, { id, revision, key, label: key });
  revisions.set(id, verdict.kind === 'WRITTEN' ? verdict.revision : revision + 1);
  return { key, verdict };
}

test('fifty writers, lost connections, a killed region and a killed database: what was acknowledged is there once, what was refused is not', async () => {
  const seed = Math.floor(Math.random() * 2 ** 31);
  console.log(`writers: seed ${seed}`);
  const options = (writer: number, cut = 0.15): WriterOptions => ({
    url: region.url,
    authorization: region.authorization,
    random: generator(seed + writer),
    cut,
    patienceMs: 120_000,
  });
  const shared: string[] = [];
  for (let index = 0; index < SHARED; index++) {
    const verdict = await insist(options(-1, 0), CREATE, {
      title: `Gemeinsam ${index}`,
      key: `shared-${index}`,
    });
    if (verdict.kind === 'WRITTEN') shared.push(verdict.id);
  }
  expect(shared).toHaveLength(SHARED);

  let done = 0;
  const writers = Array.from({ length: WRITERS }, async (_, writer) => {
    const own = options(writer);
    const revisions = new Map<string, number>();
    const told: Told[] = [];
    for (let wish = 0; wish < WISHES; wish++) {
      told.push(await write(own, `w${writer}-${wish}`, shared, revisions));
      done++;
    }
    return told;
  });
  const total = WRITERS * WISHES;
  const disasters = [region.killRegion, region.crashDatabase, region.killDatabase, region.crashDatabase];
  for (const [index, disaster] of disasters.entries()) {
    const threshold = (total * index) / 6 + 5;
    while (done < threshold) await new Promise((resolve) => setTimeout(resolve, 10));
    await disaster();
  }
  const told = (await Promise.all(writers)).flat();

  const written = told.filter(({ verdict }) => verdict.kind === 'WRITTEN').map(({ key }) => key);
  expect(told).toHaveLength(total);
  expect(written.length).toBeGreaterThan(total / 4);
  const notes = (
    await region.read<{ note: string }>("select note from revision where note like 'w%' order by note")
  ).map(({ note }) => note);
  expect(notes).toEqual(written.toSorted());
  const titles = await region.read<{ title: string }>(
    "select title ->> 'de' as title from conference where title ->> 'de' like 'Treffen w%'",
  );
  expect(new Set(titles.map(({ title }) => title)).size).toBe(titles.length);
  expect(
    await region.read(
      'select record_id from revision group by record_id having count(*) <> max(revision) or min(revision) <> 1',
    ),
  ).toEqual([]);
  expect(
    await region.read(
      'select c.id from conference c join revision r on r.record_id = c.id group by c.id, c.revision having max(r.revision) <> c.revision',
    ),
  ).toEqual([]);
  const [outbox] = await region.read<{
    count: number;
    first: number;
    last: number;
    counter: number;
    revisions: number;
    audited: number;
  }>(
    `select count(*)::int as count, min(pos)::int as first, max(pos)::int as last, (select pos::int from outbox_counter) as counter,
       (select count(*)::int from revision) as revisions, (select count(*)::int from audit_entry) as audited from outbox`,
  );
  const expected = written.length + SHARED;
  expect(outbox).toEqual({
    count: expected,
    first: 1,
    last: expected,
    counter: expected,
    revisions: expected,
    audited: expected,
  });
  expect(
    await region.read('select record_id from outbox group by record_id, revision having count(*) <> 1'),
  ).toEqual([]);
}, 240_000);
