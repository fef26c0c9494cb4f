import { CONTRACT_VERSION, isRegionCode } from '@verbund/schema';
import { NetworkError, quote } from '../errors.ts';
import type { SourceStatus } from './coverage.enum.ts';

/** Which regions an answer contains. Contract: type `Coverage`. */
export interface Coverage {
  readonly complete: boolean;
  readonly sources: readonly CoverageSource[];
  readonly missedBefore: readonly string[];
}

export interface CoverageSource {
  readonly region: string;
  readonly status: SourceStatus;
  readonly rows: number | null;
  readonly durationMs: number | null;
  readonly contractVersion: string | null;
  readonly message: string | null;
}

/** A region asked alone is its own and only source. Null where rows are not counted. */
export function ownCoverage(
  region: string,
  asked: boolean,
  rows: number | null,
  missedBefore: readonly string[] = [],
): Coverage {
  const source: CoverageSource = {
    region,
    status: asked ? 'OK' : 'SKIPPED',
    rows: asked ? rows : null,
    durationMs: null,
    contractVersion: asked ? CONTRACT_VERSION : null,
    message: null,
  };
  return { complete: missedBefore.length === 0, sources: [source], missedBefore };
}

/**
 * Does a filter's `region` ask this region? Without one: yes. Other regions are none of our business, as long as they could be some:
 * what is no code of a region is REGION_UNKNOWN.
 */
export function isAsked(region: string, named: readonly string[] | null | undefined): boolean {
  if (named == null) return true;
  for (const name of named)
    if (!isRegionCode(name))
      throw new NetworkError('REGION_UNKNOWN', `expected the code of a region, got ${quote(name)}`);
  return named.includes(region);
}
