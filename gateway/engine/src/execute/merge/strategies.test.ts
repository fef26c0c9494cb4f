import { describe, expect, it } from 'vitest';
import type { MergeRule } from '../../compose/contract.ts';
import { compareTuples } from './compare-values.ts';
import { extreme } from './extreme.ts';
import { MergeFault } from './merge.ts';
import { same } from './same.ts';
import { sum } from './sum.ts';

const rule = (strategy: MergeRule['strategy'], nulls: MergeRule['nulls'] = 'SKIP'): MergeRule => ({
  kind: 'MERGE',
  strategy,
  by: [],
  nulls,
  missing: 'KEEP',
});

describe('SUM', () => {
  it('adds, and leaves nulls out or becomes null with one', () => {
    expect(sum([1, null, 2], rule('SUM'), false)).toBe(3);
    expect(sum([1, null, 2], rule('SUM', 'ABSORB'), false)).toBe(null);
  });

  it('is 0 of nothing where it may not be null, else null', () => {
    expect([sum([], rule('SUM'), true), sum([null], rule('SUM'), true), sum([], rule('SUM'), false)]).toEqual(
      [0, 0, null],
    );
  });

  it('does not silently leave 32 bits', () => {
    expect(sum([2_147_483_647], rule('SUM'), true)).toBe(2_147_483_647);
    expect(sum([2_147_483_647, 1], rule('SUM'), true)).toBeInstanceOf(MergeFault);
    expect(sum([-2_147_483_648, -1], rule('SUM'), true)).toBeInstanceOf(MergeFault);
  });
});

describe('MIN and MAX', () => {
  it('compare numbers by size and texts by code unit', () => {
    expect(extreme([10, 9, null], rule('MIN'))).toBe(9);
    expect(extreme([10, 9, null], rule('MAX'))).toBe(10);
    expect(extreme(['b', 'Z', 'ä'], rule('MIN'))).toBe('Z');
    expect(extreme(['b', 'Z', 'ä'], rule('MAX'))).toBe('ä');
  });

  it('are null of nothing, or with one null where it absorbs', () => {
    expect([
      extreme([], rule('MIN')),
      extreme([null], rule('MAX')),
      extreme([1, null], rule('MAX', 'ABSORB')),
    ]).toEqual([null, null, null]);
  });

  it('refuse to compare a number with a text', () => {
    expect(extreme([1, '2'], rule('MIN'))).toBeInstanceOf(MergeFault);
  });
});

describe('SAME', () => {
  it('is what all say, and a fault where one says otherwise', () => {
    expect([same(['A', 'A']), same([]), same([[1], [1]])]).toEqual(['A', null, [1]]);
    expect(same(['A', null])).toBeInstanceOf(MergeFault);
  });
});

describe('key tuples', () => {
  it('compare value by value, null last', () => {
    const sorted = [
      ['b', 1],
      ['a', null],
      [null, 0],
      ['a', 10],
      ['a', 9],
      [false, 1],
      [true, 0],
    ];
    expect(sorted.slice(0, 5).sort(compareTuples)).toEqual([
      ['a', 9],
      ['a', 10],
      ['a', null],
      ['b', 1],
      [null, 0],
    ]);
    expect(compareTuples([false], [true])).toBe(-1);
  });
});
