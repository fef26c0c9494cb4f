import type { CoverageAnswer } from './umbrella-answers.ts';

/** The coverage of several pages as one: a region is in it only if it was in each of them. */
export function joinCoverage(pages: readonly CoverageAnswer[]): CoverageAnswer {
  const sources = new Map<string, CoverageAnswer['sources'][number]>();
  for (const source of pages.flatMap((page) => page.sources)) {
    const before = sources.get(source.region);
    if (before === undefined || before.status === 'OK') sources.set(source.region, source);
  }
  return {
    complete: pages.every(({ complete }) => complete),
    sources: [...sources.values()],
    missedBefore: [],
  };
}
