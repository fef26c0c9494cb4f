import { describe, expect, it } from 'vitest';
import { settle } from '../testing/manual-clock.ts';
import { toyStreams } from '../testing/toy-streams.ts';

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
});
