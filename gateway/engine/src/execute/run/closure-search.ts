import type { Limits } from '../../ports/limits.ts';
import { state, type SourceState } from '../coverage/source-state.ts';
import type { ClosureUse } from '../prepare/closure-uses.ts';
import type { ClosureOutcome, ToldError } from './closure-outcome.ts';

/** What one round brought for one closure. */
export interface RoundAnswer {
  /** Null: nobody answered. */
  readonly from: readonly string[] | null;
  readonly missing: readonly (readonly [shard: string, source: SourceState])[];
  readonly told: readonly ToldError[];
}

/** One closure while it is searched: rounds of edges that lead to what the round before has found. A circle of edges ends, as nothing in it stays new. */
export class ClosureSearch {
  readonly use: ClosureUse;
  /** Ids to ask for in the next round; none: it has ended. */
  frontier: readonly string[];
  readonly #limits: Limits;
  readonly #found = new Set<string>();
  readonly #asked = new Set<string>();
  readonly #missing = new Map<string, SourceState>();
  readonly #told: ToldError[] = [];
  #failed = false;

  constructor(use: ClosureUse, limits: Limits) {
    this.use = use;
    this.#limits = limits;
    this.frontier = [String(use.value[use.node.rule.start])];
  }

  /** Takes the answers of round number `round`, counted from one. */
  take(round: number, answer: RoundAnswer): void {
    for (const id of this.frontier) this.#asked.add(id);
    for (const [shard, source] of answer.missing) {
      if (!this.#missing.has(shard))
        this.#missing.set(shard, state(source.status, `missing in round ${round}`, source.durationMs));
    }
    this.#told.push(...answer.told);
    this.#failed = answer.from === null;
    for (const id of answer.from ?? []) this.#found.add(id);
    const next = this.#failed || !this.#goesOn() ? [] : this.#open();
    this.frontier = this.#isTooLarge(round, next) ? [] : next;
  }

  outcome(): ClosureOutcome {
    return {
      ids: [...this.#found].sort(),
      failed: this.#failed,
      missing: this.#missing,
      told: this.#told,
    };
  }

  #goesOn(): boolean {
    const { when } = this.use.node.rule;
    return when === null || this.use.value[when] === true;
  }

  #open(): string[] {
    return [...this.#found].filter((id) => !this.#asked.has(id)).sort();
  }

  #isTooLarge(round: number, next: readonly string[]): boolean {
    const { maxClosureIds, maxClosureRounds } = this.#limits;
    if (this.#found.size > maxClosureIds)
      this.#refuse(`expected at most ${maxClosureIds} ids, found ${this.#found.size}`);
    else if (next.length > 0 && round >= maxClosureRounds)
      this.#refuse(`expected an end after ${maxClosureRounds} rounds, but there is more`);
    return this.#failed;
  }

  #refuse(message: string): void {
    const { typeName } = this.use.node;
    this.#failed = true;
    this.#told.push({
      code: 'LIMIT_CLOSURE',
      message: `${typeName}: ${message}`,
      shards: [],
      extensions: {},
    });
  }
}
