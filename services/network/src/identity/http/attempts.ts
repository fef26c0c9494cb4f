import { createHmac } from 'node:crypto';
import type { Pool } from 'pg';
import { RateLimiterMemory, RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { SCHEMA } from '../database/identity-pool.ts';
import { IdentityError } from '../identity-error.ts';

const MINUTE = 60;

/** How many attempts in how many seconds. Generous for an office behind one address, hopeless for trying lists of passwords. */
const LIMITS = {
  /** Sign-ins that failed, from one address to one account. */
  'sign-in-pair': { points: 8, duration: 15 * MINUTE },
  /** The same from one address to any account: lists of stolen passwords. */
  'sign-in-address': { points: 50, duration: 15 * MINUTE },
  /** The same to one account from anywhere; one-time links still work. */
  'sign-in-account': { points: 100, duration: 60 * MINUTE },
  /** Links and codes nobody made, from one address. */
  'secret-address': { points: 50, duration: 15 * MINUTE },
  /** Refused requests for tokens, from one address; a gateway asks for all its people at once. */
  'token-address': { points: 500, duration: 15 * MINUTE },
  /** Suggestions of one client of the public; all of them together have a limit too (suggestion/store-suggestion.ts). */
  'suggestion-client': { points: 10, duration: 60 * MINUTE },
  /** A code of the second factor counts once (RFC 6238, 5.2). */
  'used-code': { points: 1, duration: 5 * MINUTE },
} as const;

type Limit = keyof typeof LIMITS;

export interface Attempts {
  /** Counts an attempt before it is made, so that many at once are counted too. Throws RATE_LIMITED. */
  count(limit: Limit, ...who: string[]): Promise<void>;
  /** The attempt was good: it does not count. */
  forgive(limit: Limit, ...who: string[]): Promise<void>;
  /** Is this the first time? Never throws. */
  firstTime(limit: Limit, ...who: string[]): Promise<boolean>;
}

/** Counters in PostgreSQL, shared by all processes of the region; keys are keyed hashes, so that the table names nobody. */
export function createAttempts(pool: Pool, secret: string): Attempts {
  const limiters = Object.fromEntries(
    Object.entries(LIMITS).map(([keyPrefix, limit]) => [
      keyPrefix,
      new RateLimiterPostgres({
        storeClient: pool,
        storeType: 'pool',
        schemaName: SCHEMA,
        tableName: 'attempt',
        tableCreated: true,
        keyPrefix,
        ...limit,
        // Where the database does not answer, this process counts alone.
        insuranceLimiter: new RateLimiterMemory({ keyPrefix, ...limit }),
      }),
    ]),
  ) as Record<Limit, RateLimiterPostgres>;
  const key = (who: readonly string[]) =>
    createHmac('sha256', secret)
      .update(JSON.stringify(['attempt', ...who]))
      .digest('base64url');

  return {
    async count(limit, ...who) {
      try {
        await limiters[limit].consume(key(who));
      } catch (error) {
        if (error instanceof RateLimiterRes) throw new IdentityError('RATE_LIMITED', limit);
        throw error;
      }
    },
    async forgive(limit, ...who) {
      await limiters[limit].reward(key(who));
    },
    async firstTime(limit, ...who) {
      return limiters[limit].consume(key(who)).then(
        () => true,
        () => false,
      );
    },
  };
}
