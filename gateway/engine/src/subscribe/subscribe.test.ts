import { describe, expect, it } from 'vitest';
import { settle } from '../testing/manual-clock.ts';
import { CHANGES, toyStreams } from '../testing/toy-streams.ts';

const codes = (errors: readonly { readonly extensions: Record<string, unknown> }[] | undefined) =>
  errors?.map(({ extensions }) => extensions['code']);

describe('a subscription', () => {
  it('hears what happens in all towns, in the order of each', async () => {
    const world = toyStreams();
    const client = await world.listen();
    world.happen('ahm', 'a1');
    world.happen('bex', 'b1');
    world.happen('ahm', 'a2');
    await settle();
    expect(client.lines.filter((line) => line.includes('ahm'))).toEqual([
      'CHANGED ahm ahm:book/a1',
      'CHANGED ahm ahm:book/a2',
    ]);
    expect(client.lines).toContain('CHANGED bex bex:book/b1');
    expect(world.reports).toEqual([]);
  });

  it('begins with a heartbeat that says where each town stands', async () => {
    const world = toyStreams();
    const head = world.happen('bex', 'before');
    const client = await world.listen({
      source:
        'subscription { changes { kind town at positions { place: town cursor } changedFields book { id } } }',
    });
    expect(client.results).toEqual([
      {
        data: {
          changes: {
            kind: 'HEARTBEAT',
            town: '',
            at: '1970-01-01T00:00:00.000Z',
            positions: [
              { place: 'ahm', cursor: '0.start' },
              { place: 'bex', cursor: head },
              { place: 'cor', cursor: '0.start' },
            ],
            changedFields: [],
            book: null,
          },
        },
      },
    ]);
  });

  it('goes on where it was left, whatever happened meanwhile', async () => {
    const world = toyStreams();
    const first = await world.listen({ audience: null });
    world.happen('ahm', 'a1');
    await settle();
    await first.leave();
    world.happen('ahm', 'a2');
    world.happen('cor', 'c1');
    const second = await world.listen({ audience: null, variables: { after: first.cursor } });
    expect(second.lines.toSorted()).toEqual(['CHANGED ahm ahm:book/a2', 'CHANGED cor cor:book/c1']);
  });

  it('keeps the cursor of a quiet client moving', async () => {
    const world = toyStreams({ streams: { heartbeatMs: 20_000 } });
    const client = await world.listen({ variables: { filter: { kind: ['NOVEL'] } } });
    const before = client.cursor;
    world.happen('ahm', 'unseen', { kind: 'ATLAS' });
    world.towns.journal('ahm').beat();
    await world.clock.pass(20_000);
    expect(client.events.at(-1)?.kind).toBe('HEARTBEAT');
    expect(client.cursor).not.toBe(before);
  });

  it('gives fields their names and aliases, and nothing of the engine', async () => {
    const world = toyStreams();
    const client = await world.listen({
      source:
        'subscription { seen: changes { what: kind b: book { title } c1: cursor c2: cursor __typename } }',
    });
    world.happen('ahm', 'a1');
    await settle();
    const cursor = expect.any(String) as string;
    expect(client.results.at(-1)?.data).toEqual({
      seen: { what: 'CHANGED', b: { title: 'a1' }, c1: cursor, c2: cursor, __typename: 'BookChange' },
    });
  });

  it('asks the towns named in its arguments, and those named by @answer, and no others', async () => {
    const world = toyStreams();
    await world.listen({ variables: { filter: { town: ['ahm', 'cor'] } } });
    await world.listen({
      source: 'subscription @answer(from: ["bex"]) { changes { kind } }',
    });
    expect(world.towns.requests.map(({ shard }) => shard)).toEqual(['ahm', 'cor', 'bex']);
  });

  it('may ask nobody: it has heartbeats', async () => {
    const world = toyStreams();
    const client = await world.listen({ variables: { filter: { town: [] } } });
    await world.clock.pass(20_000);
    expect(client.events.map(({ kind }) => kind)).toEqual(['HEARTBEAT', 'HEARTBEAT']);
    expect(world.towns.requests).toEqual([]);
  });

  it.each([
    ['a cursor of a list', { variables: { after: 'MXxB' } }, 'CURSOR_INVALID'],
    ['a town that is not there', { variables: { filter: { town: ['xyz'] } } }, 'REGION_UNKNOWN'],
    ['a variable of the wrong type', { variables: { after: 7 } }, 'BAD_USER_INPUT'],
    [
      'a field that is not there',
      { source: 'subscription { changes { nothing } }' },
      'GRAPHQL_VALIDATION_FAILED',
    ],
    ['a query', { source: '{ towns { code } }' }, 'OPERATION_RESOLUTION_FAILURE'],
    ['nothing at all', { source: 'subscription { changes @include(if: false) { kind } }' }, 'BAD_USER_INPUT'],
    [
      'nothing, by a variable',
      {
        source: 'subscription ($on: Boolean!) { changes @include(if: $on) { kind } }',
        variables: { on: false },
      },
      'GRAPHQL_VALIDATION_FAILED',
    ],
  ])('does not begin with %s', async (_what, more, code) => {
    const world = toyStreams();
    const client = await world.listen(more);
    expect(codes(client.refused?.errors)).toEqual([code]);
    expect(world.towns.requests).toEqual([]);
  });

  it('is not answered by execute, and has a plan', async () => {
    const world = toyStreams();
    const { errors } = await world.engine.execute({ source: CHANGES, context: undefined });
    expect(codes(errors)).toEqual(['SUBSCRIPTION_OVER_HTTP']);
    expect(world.engine.explain({ source: CHANGES })).toContain(
      'Stream changes → all shards, or those named in filter.town',
    );
  });

  it('ends upstream when its client goes, by return or by signal', async () => {
    const world = toyStreams();
    const left = await world.listen({ audience: null });
    const abort = new AbortController();
    const aborted = await world.listen({ audience: null, signal: abort.signal });
    expect(world.towns.openTo('ahm')).toBe(2);
    await left.leave();
    abort.abort();
    await settle();
    expect(aborted.ended).toBe(true);
    expect(world.towns.openTo('ahm')).toBe(0);
    expect(world.engine.streamCount).toBe(0);
  });

  it('follows references of what has arrived meanwhile together, and keeps the order', async () => {
    const world = toyStreams();
    const client = await world.listen({
      source: 'subscription { changes { kind id book { home { branch { name } } } } }',
    });
    const home = { id: 'bex:branch/harbor', label: 'Harbor' };
    for (const key of ['a1', 'a2', 'a3']) world.happen('ahm', key, { home });
    await settle();
    const events = client.results.slice(1).map(({ data }) => data?.['changes'] as Record<string, unknown>);
    expect(events.map(({ id }) => id)).toEqual(['ahm:book/a1', 'ahm:book/a2', 'ahm:book/a3']);
    expect(events.map(({ book }) => book)).toEqual(Array(3).fill({ home: { branch: { name: 'Harbor' } } }));
    expect(world.lookups.length).toBeLessThanOrEqual(2);
    expect(world.lookups.every(({ shard }) => shard === 'bex')).toBe(true);
  });

  it('tells a field that failed at its place, and goes on', async () => {
    const world = toyStreams();
    const client = await world.listen({ source: 'subscription { changes { id book { blurb } } }' });
    world.happen('ahm', 'a1', { broken: ['blurb'] });
    world.happen('ahm', 'a2');
    await settle();
    const [failed, sound] = client.results.slice(1);
    expect(failed?.errors?.map(({ path }) => path)).toEqual([['changes', 'book', 'blurb']]);
    expect(failed?.data).toEqual({ changes: { id: 'ahm:book/a1', book: { blurb: null } } });
    expect(sound?.errors).toBeUndefined();
  });

  it('under STRICT it ends when a town is missing', async () => {
    const world = toyStreams();
    world.towns.down('cor');
    const client = await world.listen({
      source: 'subscription @answer(policy: STRICT) { changes { kind } }',
    });
    expect(codes(client.results.at(-1)?.errors)).toEqual(['INCOMPLETE']);
    expect(client.ended).toBe(true);
    expect(world.engine.streamCount).toBe(0);
  });
});
