import type { Pool, PoolClient } from 'pg';

/** Whoever holds a connection learns that it has ended at once; this is how long it may take to give it back. */
const GRACE_MS = 250;

/**
 * Gives back connections that have ended while somebody held them. Kysely, which MikroORM runs on, forgets a connection whose COMMIT or
 * ROLLBACK fails (kysely-org/kysely#1990): after a restart of PostgreSQL in the middle of some transactions the pool would be empty for
 * good, and every request would wait for ever. For `driverOptions.onPoolCreated`.
 */
export function giveBackBroken(pool: Pool): void {
  pool.on('connect', (client: PoolClient) => {
    client.once('end', () => setTimeout(() => giveBack(client), GRACE_MS).unref());
  });
}

/** Giving back twice throws, and then there is nothing left to do. A connection that was never lent has no way to be given back. */
function giveBack(client: Partial<Pick<PoolClient, 'release'>>): void {
  try {
    client.release?.(true);
  } catch {
    // Its holder has given it back.
  }
}
