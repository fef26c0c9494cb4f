import { describe, expect, it } from 'vitest';
import { pageSize } from './page-arguments.ts';

describe('pageSize', () => {
  it.each([
    [{}, { from: 'start', size: 20 }],
    [
      { first: null, last: null },
      { from: 'start', size: 20 },
    ],
    [{ first: 1 }, { from: 'start', size: 1 }],
    [
      { first: 200, after: 'x', before: 'y' },
      { from: 'start', size: 200 },
    ],
    [
      { last: 5, before: 'x' },
      { from: 'end', size: 5 },
    ],
  ])('of %j', (args, size) => {
    expect(pageSize(args)).toEqual(size);
  });

  it.each([
    [{ first: 0 }],
    [{ first: 201 }],
    [{ first: -1 }],
    [{ last: 0 }],
    [{ last: 201 }],
    [{ first: 1, last: 1 }],
  ])('refuses %j', (args) => {
    expect(pageSize(args)).toEqual({ message: expect.stringContaining('expected') });
  });
});
