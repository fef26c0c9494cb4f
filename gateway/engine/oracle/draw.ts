import fc from 'fast-check';

/** A source of choices. The first of every list is the simplest: shrinking leads there. */
export interface Draw {
  /** A whole number from 0 up to, but not including, `size`. */
  below(size: number): number;
  pick<T>(list: readonly T[]): T;
  /** True in so many of a hundred cases. */
  chance(percent: number): boolean;
}

/** Builds values from choices that fast-check makes, replays and shrinks. */
export function drawn<T>(build: (draw: Draw) => T): fc.Arbitrary<T> {
  return fc.gen().map((generate) => build(drawFrom((size) => generate(wholeBelow, size))));
}

/** Choices out of any source of whole numbers. */
export function drawFrom(below: (size: number) => number): Draw {
  return {
    below: (size) => (size <= 1 ? 0 : below(size)),
    pick: (list) => list[list.length <= 1 ? 0 : below(list.length)] as (typeof list)[number],
    chance: (percent) => below(100) >= 100 - percent,
  };
}

const wholes = new Map<number, fc.Arbitrary<number>>();

function wholeBelow(size: number): fc.Arbitrary<number> {
  let arbitrary = wholes.get(size);
  if (!arbitrary) wholes.set(size, (arbitrary = fc.integer({ min: 0, max: size - 1 })));
  return arbitrary;
}
