import type { EntityManager } from '@mikro-orm/postgresql';
import { withoutLimit } from '../database/statement-limit.ts';
import { NetworkError } from '../errors.ts';

/** What a transaction came to: it is kept, or nothing of it is. */
export type Outcome<Kept, Refused> = { readonly kept: Kept } | { readonly refused: Refused };

/** Deadlock and serialization failure: PostgreSQL has undone everything and says to try again. */
const AGAIN = new Set(['40P01', '40001']);
const MOST_TRIES = 4;

/**
 * Runs the step in one transaction on a fork of its own. A refusal, or a failure before the commit, leaves nothing behind.
 * When the connection is lost during the commit nobody knows what happened: OUTCOME_UNKNOWN, and the same idempotency key finds out.
 */
export async function inTransaction<Kept, Refused>(
  em: EntityManager,
  step: (em: EntityManager) => Promise<Outcome<Kept, Refused>>,
): Promise<Outcome<Kept, Refused>> {
  for (let tried = 1; ; tried++) {
    const fork = em.fork();
    try {
      return await once(fork, step);
    } catch (error) {
      if (tried === MOST_TRIES || !AGAIN.has(sqlState(error) ?? '')) throw error;
    }
  }
}

async function once<Kept, Refused>(
  em: EntityManager,
  step: (em: EntityManager) => Promise<Outcome<Kept, Refused>>,
): Promise<Outcome<Kept, Refused>> {
  await em.begin();
  let outcome: Outcome<Kept, Refused>;
  try {
    await withoutLimit(em);
    outcome = await step(em);
  } catch (error) {
    await undo(em);
    throw error;
  }
  if ('refused' in outcome) await undo(em);
  else await keep(em);
  return outcome;
}

/** A connection that is gone has undone everything by itself. */
async function undo(em: EntityManager): Promise<void> {
  await em.rollback().catch(() => {});
}

async function keep(em: EntityManager): Promise<void> {
  try {
    await em.commit();
  } catch (error) {
    if (!isConnectionLoss(error)) throw error;
    throw new NetworkError(
      'OUTCOME_UNKNOWN',
      'the database did not say whether this was stored; ask again with the same idempotency key',
    );
  }
}

/** PostgreSQL itself refuses with a class of its own; no state, connection errors and shutdowns leave the commit in the dark. */
function isConnectionLoss(error: unknown): boolean {
  const state = sqlState(error);
  return state === null || state.startsWith('08') || state.startsWith('57P');
}

function sqlState(error: unknown): string | null {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code) ? code : null;
}
