import type { EntityManager } from '@mikro-orm/postgresql';
import { raw } from '@mikro-orm/core';
import { read } from '../../database/reading.ts';
import { KEY_DAYS } from './take-key.ts';

const HOUR_MS = 3_600_000;

/** Removes idempotency keys that are too old to count, every hour. Answers how to stop, which waits for a pass under way. */
export function startForgettingKeys(
  em: EntityManager,
  onError: (error: unknown) => void,
): () => Promise<void> {
  let pass: Promise<void> = Promise.resolve();
  const timer = setInterval(() => {
    pass = forgetKeys(em.fork()).catch(onError);
  }, HOUR_MS).unref();
  return async () => {
    clearInterval(timer);
    await pass;
  };
}

/** One pass. Several processes may do it at once. */
export async function forgetKeys(em: EntityManager): Promise<void> {
  await read(em, raw(`delete from idempotency_key where at < now() - interval '${KEY_DAYS} days'`));
}
