import type { EntityManager } from '@mikro-orm/postgresql';

/**
 * Writes tables anew, with their indexes and statistics: what was deleted is in no page of theirs any more. A table is locked for as long
 * as that takes. Answers false where PostgreSQL would not; autovacuum then overwrites the rows with time.
 */
export async function compactTables(em: EntityManager, tables: readonly string[]): Promise<boolean> {
  try {
    for (const table of tables) await em.fork().execute(`vacuum (full, analyze) "${table}"`);
    return true;
  } catch {
    return false;
  }
}
