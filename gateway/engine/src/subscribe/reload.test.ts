import { describe, expect, it } from 'vitest';
import { toyContract } from '../../toy/schema.ts';
import { settle } from '../testing/manual-clock.ts';
import { toyStreams } from '../testing/toy-streams.ts';

const TOWNS = ['ahm', 'bex', 'cor'];
const conforming = (names: readonly string[]) => names.map((name) => ({ name, sdl: toyContract }));
const WITHOUT_MESSAGE = toyContract.replace('  message: String\n  positions', '  positions');

describe('streams, when the set of shards changes', () => {
  it('go on: a hundred of them, and none misses anything', async () => {
    const world = toyStreams();
    const clients = await Promise.all(
      Array.from({ length: 100 }, (_, index) => world.listen({ audience: `audience ${index}` })),
    );
    world.happen('ahm', 'a1');
    await settle();
    world.engine.setShards(conforming(TOWNS));
    world.happen('bex', 'b1');
    await settle();
    for (const client of clients) {
      expect(client.lines).toEqual(['CHANGED ahm ahm:book/a1', 'CHANGED bex bex:book/b1']);
      expect(client.ended).toBe(false);
    }
    expect(world.towns.requests).toHaveLength(300);
  }, 30_000);

  it('hear of a shard that joins, once it is known where it begins', async () => {
    const world = toyStreams({ shards: conforming(['ahm', 'bex']) });
    const client = await world.listen();
    world.happen('cor', 'unheard');
    world.engine.setShards(conforming(TOWNS));
    await settle();
    world.happen('cor', 'c1');
    await settle();
    expect(client.lines).toEqual(['SOURCE_JOINED cor', 'CHANGED cor cor:book/c1']);
    const joined = client.events.find(({ kind }) => kind === 'SOURCE_JOINED');
    const back = await world.listen({ audience: null, variables: { after: joined?.cursor } });
    expect(back.lines).toEqual(['CHANGED cor cor:book/c1']);
  });

  it('lose one that leaves: it is told as down, and heard no more', async () => {
    const world = toyStreams();
    const client = await world.listen();
    world.engine.setShards(conforming(['ahm', 'bex']));
    world.happen('cor', 'c1');
    await settle();
    expect(client.lines).toEqual(['SOURCE_DOWN cor SHARD_UNKNOWN']);
    expect(world.towns.openTo('cor')).toBe(0);
    world.engine.setShards(conforming(TOWNS));
    await settle();
    expect(client.lines.at(-1)).toBe('SOURCE_JOINED cor');
  });

  it('leave out a shard that lacks a field, or the whole stream, and take it in when it has learnt it', async () => {
    const world = toyStreams({
      shards: [
        ...conforming(['ahm']),
        { name: 'bex', sdl: WITHOUT_MESSAGE },
        { name: 'cor', sdl: toyContract.slice(0, toyContract.indexOf('type Subscription')) },
      ],
    });
    const client = await world.listen();
    expect(client.lines.toSorted()).toEqual([
      'SOURCE_DOWN bex SHARD_UNSUPPORTED',
      'SOURCE_DOWN cor SHARD_UNSUPPORTED',
    ]);
    world.engine.setShards(conforming(TOWNS));
    await settle();
    expect(client.lines.slice(2).toSorted()).toEqual([
      'GAP bex POSITION_UNKNOWN',
      'GAP cor POSITION_UNKNOWN',
      'SOURCE_BACK bex',
      'SOURCE_BACK cor',
    ]);
  });

  it('end with a code when no shard can serve them any more, and then do not begin', async () => {
    const world = toyStreams();
    const client = await world.listen();
    const other = await world.listen({ source: 'subscription { changes { kind } }' });
    world.engine.setShards(TOWNS.map((name) => ({ name, sdl: WITHOUT_MESSAGE })));
    await settle();
    expect(client.results.at(-1)?.errors?.[0]?.extensions['code']).toBe('SHARD_UNSUPPORTED');
    expect(client.ended).toBe(true);
    expect(other.ended).toBe(false);
    const again = await world.listen();
    expect(again.refused?.errors?.[0]?.extensions['code']).toBe('SHARD_UNSUPPORTED');
  });

  it('keep the place of one that is quarantined and comes back', async () => {
    const world = toyStreams();
    const client = await world.listen();
    world.engine.setShards([...conforming(['ahm', 'bex']), { name: 'cor', sdl: 'type Query {' }]);
    await settle();
    world.happen('cor', 'c1');
    world.engine.setShards(conforming(TOWNS));
    await settle();
    expect(client.lines).toEqual([
      'SOURCE_DOWN cor SHARD_CONTRACT_VIOLATION',
      'SOURCE_BACK cor',
      'CHANGED cor cor:book/c1',
    ]);
  });
});
