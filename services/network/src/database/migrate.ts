import type { MikroORM } from '@mikro-orm/postgresql';

/** Any number will do, as long as all processes of all versions use the same. */
const LOCK = 7_236_001;

/**
 * Brings the database to the newest form, at most one process at a time: a second one waits and then finds nothing to do.
 * The lock belongs to a connection of its own, so that a migration may use as many others as it needs, and falls with it.
 */
export async function migrate(orm: MikroORM): Promise<readonly string[]> {
  return underLock(orm, async () => {
    const done = await orm.migrator.up();
    return done.map((migration) => migration.name);
  });
}

/** Is the database in the form this code was written for? */
export async function isMigrated(orm: MikroORM): Promise<boolean> {
  return (await orm.migrator.getPending()).length === 0;
}

/** Runs the step while no other process of this region runs one. */
export async function underLock<Result>(orm: MikroORM, step: () => Promise<Result>): Promise<Result> {
  return orm.em.fork().transactional(async (lock) => {
    await lock.execute('select pg_advisory_xact_lock(?)', [LOCK]);
    return step();
  });
}
