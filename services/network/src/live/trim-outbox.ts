import { raw } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { read } from '../database/reading.ts';

const HOUR_MS = 3_600_000;

/** Removes rows that are too old, every hour. Answers how to stop, which waits for a pass under way. */
export function startTrimming(
  em: EntityManager,
  days: number,
  onError: (error: unknown) => void,
): () => Promise<void> {
  let pass: Promise<void> = Promise.resolve();
  const timer = setInterval(() => {
    pass = trimOutbox(em.fork(), days).catch(onError);
  }, HOUR_MS).unref();
  return async () => {
    clearInterval(timer);
    await pass;
  };
}

/**
 * One pass. Several processes may do it at once. Only what is older than every row that stays is removed, so that there is never a hole.
 * The last row that everybody could see stays whatever its age, and all behind it: its tag tells a restored backup from the history a
 * reader knows, and whoever comes now begins there.
 */
export async function trimOutbox(em: EntityManager, days: number): Promise<void> {
  await read(
    em,
    raw(
      `delete from outbox where pos < (
         select least(
           (select min(pos) from outbox where at >= now() - make_interval(secs => ?)),
           (select coalesce(max(pos), 0) from outbox where visibility_before = 'PUBLIC' or visibility_after = 'PUBLIC')))`,
      [days * 86_400],
    ),
  );
}
