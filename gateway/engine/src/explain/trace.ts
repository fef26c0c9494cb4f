import type { ExplainedField, ExplainedRequest, Explanation } from './explanation.ts';

type Sent = Omit<ExplainedRequest, 'startedMs' | 'round'>;

/** Writes down what happens in one operation that is to be explained. */
export class Trace {
  readonly #beganAt = performance.now();
  readonly #fields: ExplainedField[] = [];
  readonly #requests: ExplainedRequest[] = [];
  #round = -1;

  /** From here on requests belong to the next round. */
  nextRound(): void {
    this.#round += 1;
  }

  field(field: ExplainedField): void {
    this.#fields.push(field);
  }

  /** Notes a request that has ended just now. */
  request(sent: Sent): void {
    const startedMs = Math.max(0, performance.now() - this.#beganAt - sent.durationMs);
    this.#requests.push({ ...sent, round: Math.max(0, this.#round), startedMs });
  }

  explanation(plan: string): Explanation {
    const requests = this.#requests.toSorted((a, b) => a.round - b.round || a.startedMs - b.startedMs);
    return { plan, fields: this.#fields, requests, durationMs: performance.now() - this.#beganAt };
  }
}
