import type { EntityManager } from '@mikro-orm/postgresql';
import pg from 'pg';

/**
 * Writes tables anew, with their indexes and statistics: what was deleted is in no page of theirs any more. A table is locked for as long
 * as that takes. Answers false where PostgreSQL would not; autovacuum then overwrites the rows with time.
 */
export async function compactTables(em: EntityManager, tables: readonly string[]): Promise<boolean> {
  // A connection of its own: it takes as long as it takes, which those that answer requests do not allow.
  const options: pg.ClientConfig = em.config.get('driverOptions');
  const client = new pg.Client(options);
  try {
    await client.connect();
    for (const table of tables) await client.query(`vacuum (full, analyze) "${table}"`);
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}
