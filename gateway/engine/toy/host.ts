import type { CoverageRecord } from '../src/ports/coverage.ts';
import type { Host } from '../src/ports/host.ts';
import { stockLabel, type StockValues } from './stock-label.ts';
import { townList } from './resolvers.ts';

/** What the toy contract leaves to the house around the engine. */
export function toyHost<Context>(towns: readonly string[]): Host<Context> {
  return {
    derive: {
      'StockTotal.label': (merged, args) =>
        stockLabel(merged as unknown as StockValues, args as { readonly language: 'DE' | 'EN' }),
    },
    local: { 'Query.towns': () => townList(towns) },
    coverage: toyCoverage,
  };
}

/** A coverage record in the words of the toy: a shard is a town. */
function toyCoverage(record: CoverageRecord): Readonly<Record<string, unknown>> {
  return { ...record, sources: record.sources.map(({ shard, ...rest }) => ({ town: shard, ...rest })) };
}
