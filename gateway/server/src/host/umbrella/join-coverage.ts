import type { CoverageAnswer } from './umbrella-answers.ts';

/** The coverage of several operations as one: a region is in it only if it was in each of them. */
export function joinCoverage(all: readonly CoverageAnswer[]): CoverageAnswer {
  const sources = new Map<string, CoverageAnswer['sources'][number]>();
  for (const source of all.flatMap((coverage) => coverage.sources)) {
    const before = sources.get(source.region);
    if (before === undefined || rank(source) > rank(before)) sources.set(source.region, source);
  }
  return {
    complete: all.every(({ complete }) => complete),
    sources: [...sources.values()],
    missedBefore: [],
  };
}

function rank({ status }: CoverageAnswer['sources'][number]): number {
  return status === 'SKIPPED' ? 0 : status === 'OK' ? 1 : 2;
}
