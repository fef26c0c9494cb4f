import type { CoverageRecord } from '@verbund/engine';

/** A coverage record of the engine in the shape of the contract's type `Coverage`: there a shard is called a region. */
export function contractCoverage({
  complete,
  sources,
  missedBefore,
}: CoverageRecord): Readonly<Record<string, unknown>> {
  return {
    complete,
    sources: sources.map(({ shard, status, rows, durationMs, contractVersion, message }) => ({
      region: shard,
      status,
      rows,
      durationMs: durationMs === null ? null : Math.round(durationMs),
      contractVersion,
      message,
    })),
    missedBefore,
  };
}
