import type { ErrorCode } from '../../errors.ts';
import type { SourceStatus } from '../../ports/coverage.ts';
import type { SourceState } from '../coverage/source-state.ts';
import type { Execution } from '../execution.ts';
import type { Path } from '../path.ts';

const CODES: Readonly<Partial<Record<SourceStatus, ErrorCode>>> = {
  TIMEOUT: 'SHARD_TIMEOUT',
  UNREACHABLE: 'SHARD_UNREACHABLE',
  SUSPENDED: 'SHARD_SUSPENDED',
  UNSUPPORTED: 'SHARD_UNSUPPORTED',
  INVALID: 'SHARD_CONTRACT_VIOLATION',
};

/** Tells, where nothing else is left to show, why a shard has not answered. A shard that FAILED has told its own errors. */
export function tellFailure<Context>(
  execution: Execution<Context>,
  source: SourceState,
  path: Path,
  shard: string,
): void {
  const code = CODES[source.status];
  if (code) execution.sink.add(code, `${shard}: ${source.message ?? 'no answer'}`, path, shard);
}
