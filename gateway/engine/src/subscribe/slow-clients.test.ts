import { describe, expect, it } from 'vitest';
import { settle } from '../testing/manual-clock.ts';
import { CHANGES, Listener, toyStreams, type SeenEvent, type ToyStreams } from '../testing/toy-streams.ts';

const streams = { queueSize: 8, ringSize: 100, stallMs: 30_000 };

async function sleeper(world: ToyStreams, after?: string) {
  const stream = await world.engine.subscribe({
    source: CHANGES,
    variables: { after },
    context: undefined,
    audience: 'public',
  });
  if (!(Symbol.asyncIterator in stream)) throw new Error('expected a stream');
  return stream;
}

async function drain(stream: AsyncGenerator<{ data?: unknown }, void, void>): Promise<SeenEvent[]> {
  const seen: SeenEvent[] = [];
  for await (const { data } of stream) seen.push((data as { changes: SeenEvent }).changes);
  return seen;
}

describe('a client that does not read', () => {
  it('affects nobody else, is told where it stood, and gets the rest when it comes back', async () => {
    const world = toyStreams({ streams });
    const quick = await world.listen();
    const slow = await sleeper(world);
    await slow.next();
    const keys = Array.from({ length: 20 }, (_, index) => `a${index}`);
    for (const key of keys) {
      world.happen('ahm', key);
      await settle();
    }
    expect(quick.lines).toEqual(keys.map((key) => `CHANGED ahm ahm:book/${key}`));
    const told = await drain(slow);
    const waiting = told.slice(0, -1);
    expect(waiting.map(({ id }) => id)).toEqual(
      keys.slice(0, waiting.length).map((key) => `ahm:book/${key}`),
    );
    expect(waiting.length).toBeGreaterThanOrEqual(8);
    expect(told.at(-1)).toMatchObject({ kind: 'GAP', town: '', cursor: waiting.at(-1)?.cursor });
    expect(told.at(-1)?.message).toContain('QUEUE_OVERFLOW');
    const back = new Listener(await sleeper(world, told.at(-1)?.cursor));
    await settle();
    expect(back.lines).toEqual(quick.lines.slice(waiting.length));
  });

  it('is no reason to read on where nobody reads, until it has lasted too long', async () => {
    const world = toyStreams({ streams: { ...streams, heartbeatMs: 1_000_000, silenceMs: 1_000_000 } });
    const slow = await sleeper(world);
    for (let index = 0; index < 50; index++) world.happen('ahm', `a${index}`);
    await settle();
    const taken: string[] = [];
    for (let index = 0; index < 51; index++) {
      const { value } = await slow.next();
      taken.push((value as { data: { changes: SeenEvent } }).data.changes.id ?? 'none');
    }
    expect(taken.slice(1)).toEqual(Array.from({ length: 50 }, (_, index) => `ahm:book/a${index}`));
    for (let index = 50; index < 100; index++) world.happen('ahm', `a${index}`);
    await world.clock.pass(30_000);
    const told = await drain(slow);
    expect(told.at(-1)?.message).toContain('QUEUE_OVERFLOW');
  });
});
