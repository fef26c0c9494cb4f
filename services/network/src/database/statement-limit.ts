import type { EntityManager } from '@mikro-orm/postgresql';
import type { Pool, PoolClient } from 'pg';

/** `query_canceled`: what PostgreSQL says of a statement it has broken off. */
const CANCELED = '57014';

/**
 * Statements of these connections are broken off after so long: whoever asked has given up by then, and others wait. Compiling a plan
 * takes longer than most of ours run, so that is left out.
 */
export function limitStatements(pool: Pool, ms: number): void {
  pool.on('connect', (client: PoolClient) => {
    // A connection that fails here fails whoever uses it next, and is given up there.
    client.query(`set statement_timeout = ${Math.round(ms)}; set jit = off`).catch(() => {});
  });
}

/** Takes the limit from the transaction that has begun: what is written, or read as a whole, is not broken off halfway. */
export async function withoutLimit(em: EntityManager): Promise<void> {
  await em.execute('set local statement_timeout = 0');
}

/** Whether a statement was broken off because it took too long. */
export function tookTooLong(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === CANCELED;
}
