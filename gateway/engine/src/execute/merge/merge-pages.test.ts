import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PageRequest } from '../prepare/page-request.ts';
import { mergePages } from './merge-pages.ts';
import type { ReadPage } from './read-page.ts';

const request = (size: number, from: 'start' | 'end'): PageRequest => ({
  size,
  from,
  after: null,
  before: null,
  fingerprint: '',
  missedBefore: [],
});

interface Row {
  readonly key: string;
  readonly id: string;
}

const compare = (left: Row, right: Row) =>
  left.key < right.key ? -1 : left.key > right.key ? 1 : left.id < right.id ? -1 : left.id > right.id ? 1 : 0;

/** What one shard answers of its sorted rows. */
function pageOf(rows: readonly Row[], { size, from }: PageRequest, direction: 'A' | 'D'): ReadPage {
  const taken = from === 'start' ? rows.slice(0, size) : rows.slice(-size);
  const cut = taken.length < rows.length;
  return {
    edges: taken.map((row) => ({ ...row })),
    cursors: [],
    keys: taken.map((row) => row.key),
    ids: taken.map((row) => row.id),
    direction: taken.length === 0 ? null : direction,
    hasNextPage: cut && from === 'start',
    hasPreviousPage: cut && from === 'end',
  };
}

const rowsOfShards = fc
  .array(fc.array(fc.constantFrom('a', 'b', 'aa', ''), { maxLength: 6 }), { minLength: 1, maxLength: 5 })
  .map((shards) =>
    shards.map((keys, shard) => keys.map((key, index): Row => ({ key, id: `${shard}-${index}` }))),
  );

describe('merged pages', () => {
  it('are the pages of all rows in one order, from either end and in either direction', () => {
    fc.assert(
      fc.property(
        rowsOfShards,
        fc.integer({ min: 1, max: 8 }),
        fc.constantFrom('start' as const, 'end' as const),
        fc.constantFrom('A' as const, 'D' as const),
        (shards, size, from, direction) => {
          const order = (left: Row, right: Row) =>
            direction === 'A' ? compare(left, right) : compare(right, left);
          const asked = request(size, from);
          const pages = shards.map((rows) => pageOf([...rows].sort(order), asked, direction));
          const merged = mergePages(pages, asked);
          const expected = pageOf(shards.flat().sort(order), asked, direction);
          expect(merged.winners.map(({ part, row }) => pages[part]?.ids[row])).toEqual(expected.ids);
          expect([merged.hasNextPage, merged.hasPreviousPage]).toEqual([
            expected.hasNextPage,
            expected.hasPreviousPage,
          ]);
        },
      ),
    );
  });
});
