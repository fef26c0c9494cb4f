import fc from 'fast-check';

/** A source of choices. The first of every list is the plainest. */
export interface Draw {
  /** A whole number from 0 up to, but not including, `size`. */
  below(size: number): number;
  pick<T>(list: readonly T[]): T;
  /** True in so many of a hundred cases. */
  chance(percent: number): boolean;
}

/**
 * Builds values from choices. fast-check picks the seed of each value and replays it; it does not shrink them,
 * which `reduceCase` does better, for it knows what a document is.
 */
export function drawn<T>(build: (draw: Draw) => T): fc.Arbitrary<T> {
  return fc.noShrink(fc.noBias(fc.nat({ max: 2 ** 31 - 1 }))).map((seed) => build(drawFrom(seed)));
}

/** Choices from a seed (mulberry32). */
export function drawFrom(seed: number): Draw {
  let state = seed;
  const below = (size: number): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * size);
  };
  return {
    below,
    pick: (list) => list[below(list.length)] as (typeof list)[number],
    chance: (percent) => below(100) < percent,
  };
}
