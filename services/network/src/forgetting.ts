import type { EntityManager } from '@mikro-orm/postgresql';
import { forgetLinks } from './confirmation-link/forget-links.ts';
import { forgetDrafts } from './draft/forget-drafts.ts';
import { forgetSuggestions } from './suggestion/forget-suggestions.ts';
import { forgetKeys } from './write/idempotency/forget-keys.ts';

const HOUR_MS = 3_600_000;

/** Removes what is too old to be kept, every hour. Answers how to stop, which waits for a pass under way. */
export function startForgetting(em: EntityManager, onError: (error: unknown) => void): () => Promise<void> {
  let pass: Promise<void> = Promise.resolve();
  const timer = setInterval(() => {
    pass = forget(em).catch(onError);
  }, HOUR_MS).unref();
  return async () => {
    clearInterval(timer);
    await pass;
  };
}

/** One pass. Several processes may do it at once. */
async function forget(em: EntityManager): Promise<void> {
  await forgetKeys(em.fork());
  await forgetSuggestions(em.fork());
  await forgetLinks(em.fork());
  await forgetDrafts(em.fork());
}
