import { formatCursor, type PageArguments } from '@verbund/schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pageOf, type Walk } from './page.ts';

interface Item {
  readonly id: string;
  readonly key: string;
}

const items = fc.uniqueArray(
  fc.record({
    id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g'),
    key: fc.constantFrom('', 'x', 'y', '~'),
  }),
  {
    selector: (item) => item.id,
  },
);
const directions = fc.constantFrom('A' as const, 'D' as const);
const position = fc.option(
  fc.record({ id: fc.constantFrom('a', 'c', 'e', 'zz'), key: fc.constantFrom('', 'x', 'xx', '~') }),
  { nil: null },
);

function walk(rows: readonly Item[], direction: 'A' | 'D'): Walk<Item> {
  return {
    rows: () => rows,
    keyOf: (row) => row.key,
    direction,
    orderVersion: '1',
    fingerprint: '00000000',
    missing: () => [],
  };
}

function cursor(direction: 'A' | 'D', place: Item | null, missed: readonly string[] = []): string | null {
  return place && formatCursor({ orderVersion: '1', direction, fingerprint: '00000000', missed, ...place });
}

/** Does `left` stand in front of `right`? The definition of the order, without any sorting. */
function inFront(direction: 'A' | 'D', left: Item, right: Item): boolean {
  const smaller = left.key < right.key || (left.key === right.key && left.id < right.id);
  const larger = left.key > right.key || (left.key === right.key && left.id > right.id);
  return direction === 'A' ? smaller : larger;
}

function codeOf(run: () => unknown): unknown {
  try {
    run();
  } catch (error) {
    return (error as { extensions?: { code?: string } }).extensions?.code;
  }
  return null;
}

describe('a page of the toy', () => {
  it('holds exactly the rows that have fewer than `size` rows between them and its end of the window', () => {
    fc.assert(
      fc.property(
        items,
        directions,
        position,
        position,
        fc.boolean(),
        fc.integer({ min: 1, max: 4 }),
        (rows, direction, after, before, forward, size) => {
          const args: PageArguments = {
            after: cursor(direction, after),
            before: cursor(direction, before),
            ...(forward ? { first: size } : { last: size }),
          };
          const page = pageOf(walk(rows, direction), args);
          const window = rows.filter(
            (row) =>
              (!after || inFront(direction, after, row)) && (!before || inFront(direction, row, before)),
          );
          const rival = (row: Item) =>
            window.filter((other) =>
              forward ? inFront(direction, other, row) : inFront(direction, row, other),
            ).length;
          const expected = window.filter((row) => rival(row) < size);
          expect(new Set(page.nodes)).toEqual(new Set(expected));
          for (const [index, row] of page.nodes.entries()) {
            const next = page.nodes[index + 1];
            if (next) expect(inFront(direction, row, next)).toBe(true);
          }
          const cut = expected.length < window.length;
          const behind = before !== null && rows.some((row) => !inFront(direction, row, before));
          const ahead = after !== null && rows.some((row) => !inFront(direction, after, row));
          expect(page.pageInfo.hasNextPage).toBe((forward && cut) || behind);
          expect(page.pageInfo.hasPreviousPage).toBe((!forward && cut) || ahead);
          expect(page.pageInfo.startCursor).toBe(page.edges[0]?.cursor ?? null);
          expect(page.pageInfo.endCursor).toBe(page.edges.at(-1)?.cursor ?? null);
        },
      ),
    );
  });

  it('leads through all rows once, forward and backward', () => {
    fc.assert(
      fc.property(items, directions, fc.integer({ min: 1, max: 3 }), (rows, direction, size) => {
        const forward: Item[] = [];
        for (let after: string | null = null, more = true; more;) {
          const page: ReturnType<typeof pageOf<Item>> = pageOf(walk(rows, direction), { first: size, after });
          forward.push(...page.nodes);
          [after, more] = [page.pageInfo.endCursor, page.pageInfo.hasNextPage];
        }
        const backward: Item[] = [];
        for (let before: string | null = null, more = true; more;) {
          const page: ReturnType<typeof pageOf<Item>> = pageOf(walk(rows, direction), { last: size, before });
          backward.unshift(...page.nodes);
          [before, more] = [page.pageInfo.startCursor, page.pageInfo.hasPreviousPage];
        }
        expect(forward).toHaveLength(rows.length);
        expect(new Set(forward)).toEqual(new Set(rows));
        expect(backward).toEqual(forward);
      }),
    );
  });

  it('carries on which sources were missing, and says which were missing before', () => {
    const rows = [{ id: 'a', key: 'x' }];
    const page = pageOf(
      { ...walk(rows, 'A'), missing: () => ['bex'] },
      { after: cursor('A', { id: 'a', key: '' }, ['ahm']) },
    );
    expect(page.missedBefore).toEqual(['ahm']);
    expect(page.pageInfo.endCursor).toBe(cursor('A', rows[0] as Item, ['ahm', 'bex']));
  });

  it('refuses a size that is none', () => {
    for (const args of [{ first: 0 }, { last: 201 }, { first: -1 }, { first: 1, last: 1 }]) {
      expect(codeOf(() => pageOf(walk([], 'A'), args))).toBe('PAGE_SIZE_INVALID');
    }
  });

  it('refuses a cursor that is none, of another version, or of another walk', () => {
    const parts = {
      orderVersion: '1',
      direction: 'A',
      fingerprint: '00000000',
      missed: [],
      key: '',
      id: 'a',
    } as const;
    const code = (text: string) => codeOf(() => pageOf(walk([], 'A'), { after: text }));
    expect(code('%%%')).toBe('CURSOR_INVALID');
    expect(code(formatCursor({ ...parts, orderVersion: '2' }))).toBe('CURSOR_ORDER_VERSION');
    expect(code(formatCursor({ ...parts, fingerprint: '11111111' }))).toBe('CURSOR_MISMATCH');
    expect(code(formatCursor({ ...parts, direction: 'D' }))).toBe('CURSOR_MISMATCH');
    expect(code(formatCursor(parts))).toBe(null);
  });
});
