import type { SourceStatus } from '../../ports/coverage.ts';

/** What became of one shard so far. */
export interface SourceState {
  readonly status: SourceStatus;
  readonly rows: number | null;
  readonly durationMs: number | null;
  readonly message: string | null;
}

export function state(
  status: SourceStatus,
  message: string | null = null,
  durationMs: number | null = null,
): SourceState {
  return { status, rows: null, durationMs, message };
}

/** It was asked, or should have been, and its part is not in the answer. */
export function isMissing({ status }: SourceState): boolean {
  return status !== 'OK' && status !== 'SKIPPED';
}
