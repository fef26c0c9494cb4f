import type { GraphQLError } from 'graphql';
import { OperationError, refuse } from '../errors.ts';
import type { Limits } from '../ports/limits.ts';
import { addCosts, NO_COST, type Cost } from './cost.ts';
import type { DocumentSize } from './document-size.ts';

/** The house's word on what an operation is about to ask for: an error refuses it, and nothing is sent. */
export type Admit = (part: Cost) => GraphQLError | null;

/** `extensions.cost`: what was asked for, and what it took. */
export interface CostReport extends Cost {
  /** The bound of `total`. */
  readonly limit: number;
  /** Requests sent to shards. */
  readonly requests: number;
  /** Bytes received from them. */
  readonly bytes: number;
  readonly depth: number;
  readonly fields: number;
  readonly aliases: number;
  /** Null where the document was not parsed from a text. */
  readonly tokens: number | null;
}

type Bounds = Pick<Limits, 'maxRows' | 'maxCost'>;

/** What one operation has asked for so far, the operations asked on its behalf included. */
export class Account {
  readonly #limits: Bounds;
  readonly #size: DocumentSize;
  readonly #house: Admit | undefined;
  #cost: Cost = NO_COST;
  #requests = 0;
  #bytes = 0;

  constructor(limits: Bounds, size: DocumentSize, house?: Admit) {
    this.#limits = limits;
    this.#size = size;
    this.#house = house;
  }

  /**
   * To be called before what costs that is sent. Parts add up; the house is asked about each. Throws an OperationError beyond a bound, or at the
   * house's word.
   */
  admit(part: Cost): void {
    const { maxRows, maxCost } = this.#limits;
    this.#cost = addCosts([this.#cost, part]);
    const { rows, total } = this.#cost;
    if (rows > maxRows)
      throw refuse(
        'LIMIT_ROWS',
        `expected at most ${maxRows} rows over all shards, got a request for ${rows}`,
      );
    if (total > maxCost)
      throw refuse(
        'LIMIT_COST',
        `expected at most ${maxCost} values over all shards, got a request for ${total}`,
      );
    const refused = this.#house?.(part);
    if (refused) throw new OperationError([refused]);
  }

  /** Notes one answer of a shard; 0 bytes where there was none. */
  sent(bytes: number): void {
    this.#requests += 1;
    this.#bytes += bytes;
  }

  report(): CostReport {
    const { depth, fields, aliases, tokens } = this.#size;
    return {
      ...this.#cost,
      limit: this.#limits.maxCost,
      requests: this.#requests,
      bytes: this.#bytes,
      depth,
      fields,
      aliases,
      tokens,
    };
  }
}
