import { expect, it } from 'vitest';
import { chooseSeed } from './run-oracle.ts';
import { soak } from './soak.ts';

const seed = chooseSeed();

it.each([
  { operations: 20_000, partial: false, name: 'whole' },
  { operations: 5_000, partial: true, name: 'partial' },
])(
  '$operations generated operations have the $name answers of one database',
  async ({ operations, partial }) => {
    const failure = await soak({ seed, operations, partial, log: console.log });
    expect(failure, failure ?? undefined).toBe(null);
  },
);
