/** How a source words a number. */
export const PRECISIONS = [
  'EXACT',
  'APPROXIMATE',
  'ALMOST',
  'MORE_THAN',
  'AT_LEAST',
  'LESS_THAN',
  'RANGE',
] as const;
export type Precision = (typeof PRECISIONS)[number];

/** Whole numbers a figure may mean, both ends included. `upper` null: no upper bound. */
export interface FigureBounds {
  readonly lower: number;
  readonly upper: number | null;
}

/**
 * What value and precision mean. The band of `knapp` and `rund` is ten percent: a convention of this project, since no source
 * says how far off "just under 400" may be. `knapp 400` is 360 to 399, `rund 20` is 18 to 22, `über 30` is 31 and more.
 * RANGE needs `upper`, at least `value`; throws a RangeError otherwise, and for anything that is no whole number from 0.
 */
export function figureInterval(
  value: number,
  upper: number | null | undefined,
  precision: Precision,
): FigureBounds {
  if (!Number.isSafeInteger(value) || value < 0)
    throw new RangeError(`expected a whole number from 0, got ${value}`);
  switch (precision) {
    case 'EXACT':
      return { lower: value, upper: value };
    case 'MORE_THAN':
      return { lower: value + 1, upper: null };
    case 'AT_LEAST':
      return { lower: value, upper: null };
    case 'LESS_THAN':
      return { lower: 0, upper: below(value) };
    case 'ALMOST':
      return { lower: Math.min(tenPercentLess(value), below(value)), upper: below(value) };
    case 'APPROXIMATE':
      return { lower: tenPercentLess(value), upper: Math.floor((value * 11) / 10) };
    case 'RANGE':
      return { lower: value, upper: rangeEnd(value, upper) };
  }
}

function below(value: number): number {
  return Math.max(0, value - 1);
}

function tenPercentLess(value: number): number {
  return Math.ceil((value * 9) / 10);
}

function rangeEnd(value: number, upper: number | null | undefined): number {
  if (upper == null || !Number.isSafeInteger(upper) || upper < value) {
    throw new RangeError(`expected the upper end of a range from ${value}, got ${upper}`);
  }
  return upper;
}
