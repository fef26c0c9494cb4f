import type { MikroORM } from '@mikro-orm/postgresql';
import { underLock } from '../database/migrate.ts';
import { compactTables } from './compact-tables.ts';
import { eraseNames } from './erase-names.ts';
import { isMarked, setMark } from './erasure-mark.ts';
import type { ErasureLog } from './erasure-log.ts';

/**
 * Cleans a database that was not cleaned with the log as it is now: a backup that was restored, an export that was loaded, an erasure that
 * a crash has cut off, a seed that came later. Has to be done before the first answer.
 */
export async function applyErasures(
  orm: MikroORM,
  log: ErasureLog | null,
  onProgress: (text: string) => void,
): Promise<void> {
  if (!log || log.isEmpty) return;
  await underLock(orm, async () => {
    if (await isMarked(orm.em.fork(), log)) return;
    onProgress('applying the erasure log');
    const { ids, otherRows, tables } = await orm.em.fork().transactional(async (em) => {
      const erasure = await eraseNames(em, log.names(), { kind: 'admin', person: 'erasure-log' }, new Date());
      await setMark(em, log);
      return erasure;
    });
    await compactTables(orm.em, tables);
    onProgress(`erased again in ${ids.length} records and ${otherRows} other rows`);
  });
}
