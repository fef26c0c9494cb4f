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

/** Coverage of an operation that is asked on behalf of another: the other is missing whoever is missing here. Its rows are not those of the other. */
export class InnerCoverage extends OperationCoverage {
  readonly #outer: OperationCoverage;

  constructor(outer: OperationCoverage) {
    super();
    this.#outer = outer;
  }

  override note(shard: string, next: SourceState): void {
    super.note(shard, next);
    this.#outer.note(shard, { ...next, rows: null });
  }

  override noteMissedBefore(shards: readonly string[]): void {
    super.noteMissedBefore(shards);
    this.#outer.noteMissedBefore(shards);
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
