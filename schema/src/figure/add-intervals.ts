import type { FigureBounds } from './figure-interval.ts';

/** Sum of intervals; one without an upper bound takes the upper bound of the sum away. The empty sum is exactly 0. */
export function addIntervals(intervals: readonly FigureBounds[]): FigureBounds {
  let lower = 0;
  let upper: number | null = 0;
  for (const interval of intervals) {
    lower += interval.lower;
    upper = upper === null || interval.upper === null ? null : upper + interval.upper;
  }
  return { lower, upper };
}
