import { describe, expect, it } from 'vitest';
import { settle } from '../testing/manual-clock.ts';
import { CHANGES, Listener, toyStreams, type ToyStreams } from '../testing/toy-streams.ts';

const TOWNS = ['ahm', 'bex', 'cor'];
const openIn = (world: ToyStreams) => TOWNS.map((town) => world.towns.openTo(town));

describe('equal subscriptions of one audience', () => {
  it('are one upstream subscription per town, and one result for all: a thousand of them', async () => {
    const world = toyStreams();
    const clients = await Promise.all(
      Array.from(
        { length: 1_000 },
        async () =>
          new Listener(
            await world.engine.subscribe({ source: CHANGES, context: undefined, audience: 'public' }),
          ),
      ),
    );
    await settle();
    world.happen('ahm', 'a1');
    world.happen('bex', 'b1');
    await settle();
    expect(world.towns.requests).toHaveLength(3);
    expect(world.engine.streamCount).toBe(1);
    const [first] = clients;
    expect(first?.lines.toSorted()).toEqual(['CHANGED ahm ahm:book/a1', 'CHANGED bex bex:book/b1']);
    for (const client of clients) {
      expect(client.results).toHaveLength(3);
      client.results.forEach((result, index) => expect(result).toBe(first?.results[index]));
    }
  });

  it('share whatever document they come in, and however their variables are written', async () => {
    const world = toyStreams();
    await world.listen({ variables: { filter: { kind: ['NOVEL'], town: ['ahm'] } } });
    await world.listen({ variables: { filter: { town: ['ahm'], kind: ['NOVEL'] }, after: null } });
    await world.listen({
      source: `# the same\n${CHANGES}`,
      variables: { filter: { town: ['ahm'], kind: ['NOVEL'] } },
    });
    expect(world.towns.requests).toHaveLength(1);
  });

  it.each([
    ['another audience', { audience: 'other' }],
    ['no audience', { audience: null }],
    ['other variables', { variables: { filter: { kind: ['ATLAS'] } } }],
    ['another selection', { source: 'subscription Changes { changes { kind } }' }],
    ['another wish', { source: CHANGES.replace('{', '@answer(policy: STRICT) {') }],
  ])('share nothing with %s', async (_what, more) => {
    const world = toyStreams();
    await world.listen();
    await world.listen(more);
    expect(openIn(world)).toEqual([2, 2, 2]);
    expect(world.engine.streamCount).toBe(2);
  });

  it('end upstream when the last has gone, after a while in which somebody may come back', async () => {
    const world = toyStreams({ streams: { graceMs: 5_000 } });
    const first = await world.listen();
    await first.leave();
    await world.clock.pass(4_000);
    const second = await world.listen();
    await world.clock.pass(10_000);
    expect(openIn(world)).toEqual([1, 1, 1]);
    await second.leave();
    await world.clock.pass(5_000);
    expect(openIn(world)).toEqual([0, 0, 0]);
    expect(world.engine.streamCount).toBe(0);
  });

  it('are told, when they come late, who is down and where the stream stands', async () => {
    const world = toyStreams();
    const first = await world.listen();
    world.happen('ahm', 'a1');
    world.towns.down('cor');
    await settle();
    const late = await world.listen();
    expect(late.events.map(({ kind, town }) => `${kind} ${town}`.trim())).toEqual([
      'SOURCE_DOWN cor',
      'HEARTBEAT',
    ]);
    expect(late.cursor).toBe(first.cursor);
  });
});

describe('a client that comes back', () => {
  it('is served from what is kept, with the very same results', async () => {
    const world = toyStreams();
    const staying = await world.listen();
    const leaving = await world.listen();
    world.happen('ahm', 'a1');
    await settle();
    await leaving.leave();
    world.happen('ahm', 'a2');
    world.happen('cor', 'c1');
    await settle();
    const back = await world.listen({ variables: { after: leaving.cursor } });
    expect(back.lines).toEqual(['CHANGED ahm ahm:book/a2', 'CHANGED cor cor:book/c1']);
    expect(back.results.slice(-2)).toEqual(staying.results.slice(-2));
    expect(back.results.at(-1)).toBe(staying.results.at(-1));
    expect(world.towns.requests).toHaveLength(3);
  });

  it('in a crowd: five hundred come back, and no town is asked again', async () => {
    const world = toyStreams();
    await world.listen();
    const cursors: (string | undefined)[] = [];
    for (let index = 0; index < 20; index++) {
      world.happen('ahm', `a${index}`);
      await settle();
      cursors.push((await world.listen()).cursor);
    }
    const back = await Promise.all(
      Array.from({ length: 500 }, async (_, index) => {
        const variables = { after: cursors[index % 20] };
        return new Listener(
          await world.engine.subscribe({
            source: CHANGES,
            variables,
            context: undefined,
            audience: 'public',
          }),
        );
      }),
    );
    await settle();
    back.forEach((client, index) => expect(client.lines).toHaveLength(19 - (index % 20)));
    expect(world.towns.requests).toHaveLength(3);
  });

  it('from before what is kept catches up by itself, then follows the shared stream: nothing lost, nothing twice', async () => {
    const world = toyStreams({ streams: { ringSize: 4, queueSize: 4 } });
    const staying = await world.listen();
    const start = staying.cursor;
    for (let index = 0; index < 12; index++) {
      world.happen('ahm', `a${index}`);
      world.happen('bex', `b${index}`);
      await settle();
    }
    const back = await world.listen({ variables: { after: start } });
    expect(openIn(world)).toEqual([1, 1, 1]);
    world.happen('ahm', 'last');
    await settle();
    expect(back.lines.filter((line) => line.includes('ahm:'))).toEqual(
      staying.lines.filter((line) => line.includes('ahm:')),
    );
    expect(back.lines.filter((line) => line.includes('bex:'))).toEqual(
      staying.lines.filter((line) => line.includes('bex:')),
    );
    expect(back.results.at(-1)).toBe(staying.results.at(-1));
    expect(world.engine.streamCount).toBe(1);
  });

  it('and hears that a town is back that was down for it alone', async () => {
    const world = toyStreams({ streams: { ringSize: 2, queueSize: 2 } });
    const staying = await world.listen();
    const start = staying.cursor;
    for (const key of ['a1', 'a2', 'a3', 'a4']) {
      world.happen('ahm', key);
      await settle();
    }
    world.towns.refuse('cor');
    const back = await world.listen({ variables: { after: start } });
    expect(back.lines[0]).toBe('SOURCE_DOWN cor SHARD_UNREACHABLE');
    expect(world.engine.streamCount).toBe(2);
    world.towns.up('cor');
    await world.clock.pass(1_000);
    expect(back.lines).toContain('SOURCE_BACK cor');
    expect(staying.lines).not.toContain('SOURCE_BACK cor');
    expect(world.engine.streamCount).toBe(1);
  });

  it('after a restart of the gateway does so together with all who come with the same cursor', async () => {
    const before = toyStreams();
    const { cursor } = await before.listen();
    const world = toyStreams();
    for (const key of ['a1', 'a2', 'a3']) world.happen('ahm', key);
    const clients = await Promise.all(
      Array.from(
        { length: 100 },
        async () =>
          new Listener(
            await world.engine.subscribe({
              source: CHANGES,
              variables: { after: cursor },
              context: undefined,
              audience: 'public',
            }),
          ),
      ),
    );
    await settle();
    for (const client of clients)
      expect(client.lines).toEqual(['a1', 'a2', 'a3'].map((key) => `CHANGED ahm ahm:book/${key}`));
    expect(world.towns.requests.length).toBeLessThanOrEqual(6);
    for (const town of TOWNS) world.towns.journal(town).beat();
    await settle();
    expect(openIn(world)).toEqual([1, 1, 1]);
  });

  it('is told which town has joined since', async () => {
    const world = toyStreams();
    const without = await world.listen({ source: 'subscription @answer(from: ["ahm", "bex"]) { changes { kind town cursor } }' }); // prettier-ignore
    const back = await world.listen({ audience: null, variables: { after: without.cursor } });
    world.happen('cor', 'c1');
    await settle();
    expect(back.lines).toEqual(['SOURCE_JOINED cor', 'CHANGED cor cor:book/c1']);
  });

  it('is refused when too many catch up from places of their own', async () => {
    const world = toyStreams({ streams: { maxCatchUps: 2 } });
    const other = toyStreams();
    world.towns.down('ahm');
    await world.listen();
    const cursors: (string | undefined)[] = [];
    for (let index = 0; index < 3; index++) {
      other.happen('bex', `b${index}`);
      await settle();
      cursors.push((await other.listen()).cursor);
    }
    const codes: unknown[] = [];
    for (const after of cursors) {
      const { refused } = await world.listen({ variables: { after } });
      codes.push(refused?.errors?.[0]?.extensions['code']);
    }
    expect(codes).toEqual([undefined, undefined, 'LIMIT_STREAMS']);
  });
});
