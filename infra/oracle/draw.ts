/** A source of choices. */
export interface Draw {
  /** A whole number from 0 up to, but not including, `size`. */
  below(size: number): number;
  pick<T>(list: readonly T[]): T;
  /** True in so many of a hundred cases. */
  chance(percent: number): boolean;
  /** Each of the list in so many of a hundred cases. */
  some<T>(percent: number, list: readonly T[]): T[];
}

/** Choices from a seed (mulberry32): the same seed, the same choices. */
export function drawFrom(seed: number): Draw {
  let state = seed;
  const below = (size: number): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * size);
  };
  const chance = (percent: number) => below(100) < percent;
  return {
    below,
    pick: (list) => list[below(list.length)] as (typeof list)[number],
    chance,
    some: (percent, list) => list.filter(() => chance(percent)),
  };
}

/** The seed to run with: VERBUND_SEED, or a new one. */
export function chooseSeed(): number {
  const given = process.env['VERBUND_SEED'];
  return given === undefined ? Date.now() % 2 ** 31 : Number(given);
}
