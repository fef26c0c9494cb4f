import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addIntervals } from './add-intervals.ts';
import { figureInterval, PRECISIONS } from './figure-interval.ts';

describe('figureInterval', () => {
  it.each([
    ['EXACT', 60, null, 60, 60],
    ['MORE_THAN', 30, null, 31, null],
    ['AT_LEAST', 30, null, 30, null],
    ['ALMOST', 400, null, 360, 399],
    ['APPROXIMATE', 20, null, 18, 22],
    ['LESS_THAN', 20, null, 0, 19],
    ['RANGE', 39, 66, 39, 66],
    ['ALMOST', 5, null, 4, 4],
    ['ALMOST', 0, null, 0, 0],
    ['LESS_THAN', 0, null, 0, 0],
    ['APPROXIMATE', 3, null, 3, 3],
  ] as const)('%s %i means %s', (precision, value, end, lower, upper) => {
    expect(figureInterval(value, end, precision)).toEqual({ lower, upper });
  });

  it('refuses fractions, negative numbers and a range without its end', () => {
    expect(() => figureInterval(0.5, null, 'EXACT')).toThrow(RangeError);
    expect(() => figureInterval(-1, null, 'EXACT')).toThrow(RangeError);
    expect(() => figureInterval(5, null, 'RANGE')).toThrow(RangeError);
    expect(() => figureInterval(5, 4, 'RANGE')).toThrow(RangeError);
  });

  it('never has its lower end above its upper end', () => {
    fc.assert(
      fc.property(
        fc.nat(10_000_000),
        fc.nat(1000),
        fc.constantFrom(...PRECISIONS),
        (value, width, precision) => {
          const { lower, upper } = figureInterval(value, value + width, precision);
          expect(lower).toBeGreaterThanOrEqual(0);
          if (upper !== null) expect(upper).toBeGreaterThanOrEqual(lower);
        },
      ),
    );
  });
});

describe('addIntervals', () => {
  it('adds both ends', () => {
    expect(addIntervals([figureInterval(60, null, 'EXACT'), figureInterval(400, null, 'ALMOST')])).toEqual({
      lower: 420,
      upper: 459,
    });
  });

  it('has no upper bound where one part has none', () => {
    expect(
      addIntervals([
        { lower: 1, upper: 2 },
        { lower: 31, upper: null },
        { lower: 3, upper: 4 },
      ]),
    ).toEqual({ lower: 35, upper: null });
  });

  it('is zero for nothing', () => {
    expect(addIntervals([])).toEqual({ lower: 0, upper: 0 });
  });
});
