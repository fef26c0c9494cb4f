import type { SourceState } from './source-state.ts';

/** Gathers what became of each shard over all fields and look-ups of an operation: the worst of it counts. */
export class OperationCoverage {
  readonly states = new Map<string, SourceState>();
  readonly #missedBefore = new Set<string>();

  note(shard: string, next: SourceState): void {
    const known = this.states.get(shard);
    this.states.set(shard, known ? worseOf(known, next) : next);
  }

  noteMissedBefore(shards: readonly string[]): void {
    for (const shard of shards) this.#missedBefore.add(shard);
  }

  get missedBefore(): readonly string[] {
    return [...this.#missedBefore].sort();
  }
}

function worseOf(known: SourceState, next: SourceState): SourceState {
  const { status, message } = rank(next) > rank(known) ? next : known;
  return {
    status,
    message,
    rows: added(known.rows, next.rows),
    durationMs: greater(known.durationMs, next.durationMs),
  };
}

function rank({ status }: SourceState): number {
  return status === 'SKIPPED' ? 0 : status === 'OK' ? 1 : 2;
}

function added(left: number | null, right: number | null): number | null {
  return left === null || right === null ? (left ?? right) : left + right;
}

function greater(left: number | null, right: number | null): number | null {
  return left === null || right === null ? (left ?? right) : Math.max(left, right);
}
