import { describe, expect, test } from 'vitest';
import { feedConference } from '../testing/feed-rows.ts';
import { FeedStore, type FeedSnapshot } from './feed-store.ts';
import { readFeedFilter, type FeedFilter } from './feed-filter.ts';
import type { FeedAnswer } from './read-feed.ts';

const filterOf = (search: string): FeedFilter => {
  const filter = readFeedFilter(new URLSearchParams(search));
  if ('notUnderstood' in filter) throw new Error(`not understood: ${filter.notUnderstood.join(', ')}`);
  return filter;
};
const ALL = filterOf('');
const MINUTE = 60_000;

interface Federation {
  readonly store: FeedStore;
  readonly reads: string[];
  /** Keys of the events of each region; null: it is silent. */
  readonly regions: Map<string, readonly string[] | null>;
  now: number;
  ids(filter?: FeedFilter): Promise<string[]>;
}

function federation(): Federation {
  const reads: string[] = [];
  const regions = new Map<string, readonly string[] | null>([
    ['th', ['eins']],
    ['sn', ['zwei']],
  ]);
  const read = async (filter: object): Promise<FeedAnswer> => {
    reads.push(JSON.stringify(filter));
    const answered = [...regions].filter(([, keys]) => keys !== null);
    if (answered.length === 0) return null;
    return {
      rows: answered.flatMap(([region, keys]) =>
        (keys ?? []).map((key) => feedConference({ id: `${region}:conference/${key}`, region })),
      ),
      answered: new Set(answered.map(([region]) => region)),
      silent: new Set([...regions].filter(([, keys]) => keys === null).map(([region]) => region)),
      names: new Map(),
      terms: new Map(),
      cut: false,
    };
  };
  const house: Federation = {
    store: new FeedStore({ read, freshMs: MINUTE, pauseMs: 1_000, now: () => house.now }),
    reads,
    regions,
    now: 1_000_000,
    ids: async (filter = ALL) =>
      ((await house.store.get(filter)) as FeedSnapshot).rows.map(({ id }) => id).toSorted(),
  };
  return house;
}

describe('how often the federation is read', () => {
  test('once for a thousand readers, and once more after a change', async () => {
    const { store, reads, ...house } = federation();
    const readers = () => Promise.all(Array.from({ length: 1_000 }, () => store.get(ALL)));
    expect(new Set(await readers()).size).toBe(1);
    expect(new Set(await readers()).size).toBe(1);
    expect(reads).toHaveLength(1);
    expect(house.regions.size).toBe(2);
  });

  test('a change is read once, however many ask, and not more often than once in a pause', async () => {
    const house = federation();
    await house.ids();
    for (let round = 0; round < 5; round++) {
      house.now += 1_000;
      house.store.changed();
      await Promise.all(Array.from({ length: 100 }, () => house.ids()));
    }
    expect(house.reads).toHaveLength(6);
    house.store.changed();
    await house.ids();
    expect(house.reads).toHaveLength(6);
  });

  test('without a change, once a minute, and only when somebody asks', async () => {
    const house = federation();
    await house.ids();
    house.now += MINUTE - 1;
    await house.ids();
    expect(house.reads).toHaveLength(1);
    house.now += 1;
    await house.ids();
    expect(house.reads).toHaveLength(2);
  });

  test('a change during a reading is not missed', async () => {
    const house = federation();
    const reading = house.ids();
    house.regions.set('th', ['eins', 'drei']);
    house.store.changed();
    await reading;
    house.now += 1_000;
    expect(await house.ids()).toContain('th:conference/drei');
  });

  test('two addresses that mean the same are one feed', async () => {
    const house = federation();
    for (const search of [
      'topic=health&region=th',
      'region=th&topic=HEALTH&q=',
      ' region=th&topic=health'.trim(),
    ])
      await house.ids(filterOf(search));
    expect(house.reads).toEqual(['{"topics":["HEALTH"],"region":["th"]}']);
  });
});

describe('a region that falls silent', () => {
  test('stays in the feed with what it said last, and the feed says since when', async () => {
    const house = federation();
    await house.ids();
    const told = house.now;
    house.regions.set('sn', null);
    house.now += 5 * MINUTE;
    expect(await house.ids()).toEqual(['sn:conference/zwei', 'th:conference/eins']);
    expect(await house.store.get(ALL)).toMatchObject({ silent: [{ code: 'sn', since: told }] });
  });

  test('is shown as it is when it is back', async () => {
    const house = federation();
    await house.ids();
    house.regions.set('sn', null);
    house.now += MINUTE;
    await house.ids();
    house.regions.set('sn', []);
    house.now += MINUTE;
    expect(await house.ids()).toEqual(['th:conference/eins']);
    expect(await house.store.get(ALL)).toMatchObject({ silent: [] });
  });

  test('is left out after a day, and the feed says so', async () => {
    const house = federation();
    await house.ids();
    house.regions.set('sn', null);
    house.now += 24 * 60 * MINUTE + 1;
    expect(await house.ids()).toEqual(['th:conference/eins']);
    expect(await house.store.get(ALL)).toMatchObject({ silent: [{ code: 'sn', since: null }] });
  });

  test('where nobody answers there is no feed, rather than an empty one', async () => {
    const house = federation();
    house.regions.set('th', null).set('sn', null);
    expect(await house.store.get(ALL)).toBeNull();
  });
});

describe('the address of a feed', () => {
  test('takes the filters of the lists', () => {
    const search =
      'q=Fest&kind=workshop&topic=health&status=cancelled&region=th&place=16055&host=th:organization/a&project=th:project/b&umbrella=bund:organization/c&from=2026-01-01&to=2026-12-31';
    expect(filterOf(search).filter).toEqual({
      text: 'Fest',
      kind: ['WORKSHOP'],
      topics: ['HEALTH'],
      status: ['CANCELLED'],
      region: ['th'],
      municipality: ['16055'],
      host: 'th:organization/a',
      project: 'th:project/b',
      umbrella: { organization: 'bund:organization/c' },
      from: '2026-01-01',
      to: '2026-12-31',
    });
  });

  test.each([
    'topic=unknown',
    'region=TH',
    'host=th:conference/x',
    'from=2026-02-30',
    'place=Gera',
    'color=red',
    'topic=health&topic=youth',
    '__proto__=x',
    `q=${'x'.repeat(201)}`,
  ])('%s is not understood', (search) => {
    expect(readFeedFilter(new URLSearchParams(search))).toEqual({ notUnderstood: [expect.any(String)] });
  });
});
