import type { Pool } from 'pg';

const HOUR_MS = 3_600_000;

/** Removes what has expired, now and every hour: sessions with their tokens, begun sign-ins, links, counters. Answers how to stop, which waits for a pass under way. */
export function startCleaning(pool: Pool, onError: (message: string) => void): () => Promise<void> {
  const run = () =>
    clean(pool).catch((error: unknown) =>
      onError(`identity: cleaning failed: ${error instanceof Error ? error.message : String(error)}`),
    );
  let pass = run();
  const timer = setInterval(() => {
    pass = run();
  }, HOUR_MS).unref();
  return async () => {
    clearInterval(timer);
    await pass;
  };
}

/** One pass. Several processes may clean at once. */
async function clean(pool: Pool): Promise<void> {
  await pool.query('delete from "session" where "expiresAt" < now()');
  await pool.query('delete from "verification" where "expiresAt" < now()');
  await pool.query('delete from "oauthRefreshToken" where "expiresAt" < now()');
  await pool.query('delete from "oauthAccessToken" where "expiresAt" < now()');
  await pool.query("delete from one_time_link where expires_at < now() - interval '30 days'");
  await pool.query('delete from attempt where expire < extract(epoch from now()) * 1000');
}
