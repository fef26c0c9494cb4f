import type { Admit } from '@verbund/engine';
import { GraphQLError } from 'graphql';
import type { LoadLimit } from './load-limit.ts';
import type { RateLimit } from './rate-limit.ts';

/** Values an explanation costs beside the operation it explains. */
export const EXPLAIN_COST = 1_000;

/** Lets operations in, by what they cost. */
export class OperationAdmission {
  readonly #rate: RateLimit;
  readonly #load: LoadLimit;

  constructor(rate: RateLimit, load: LoadLimit) {
    this.#rate = rate;
    this.#load = load;
  }

  /** One operation of a client; undefined where the gateway asks for itself. `end` must be called when it has ended, however it did. */
  begin(client: string | undefined, extra = 0): { readonly admit: Admit; readonly end: () => void } {
    let taken = 0;
    let open = extra;
    return {
      admit: ({ total }) => {
        const values = total + open;
        open = 0;
        if (!this.#load.enter(values))
          return rateLimited('too much is being asked for at the same time; ask again in a second', 1);
        taken += values;
        const wait = client === undefined ? 0 : this.#rate.take(client, values);
        return wait === 0 ? null : rateLimited(tooOften(values, wait), wait);
      },
      end: () => this.#load.leave(taken),
    };
  }

  /** What a request costs whatever is in it. Seconds to wait; 0 where it is let in. */
  knock(client: string, values: number): number {
    return this.#rate.take(client, values);
  }
}

function tooOften(values: number, seconds: number): string {
  return `expected less over time: this operation asks for ${values} values, and you may ask for that many again in ${seconds} s`;
}

/** `retryAfter`: seconds. */
export function rateLimited(message: string, retryAfter: number): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'RATE_LIMITED', retryAfter } });
}
