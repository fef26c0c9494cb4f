import { createWriteStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import type { MikroORM } from '@mikro-orm/postgresql';
import type { NetworkConfig } from '../config.ts';
import { migrate, underLock } from '../database/migrate.ts';
import { completeExport } from './complete-export.ts';
import { loadExport } from './load-export.ts';

/** `export <file>`: writes everything of the region into a file only its owner can read. */
export async function exportToFile(orm: MikroORM, config: NetworkConfig, file: string): Promise<void> {
  await pipeline(completeExport(orm.em, config), createWriteStream(file, { mode: 0o600, flags: 'wx' }));
}

/** `load-export <file>`: fills an empty region with it, all or nothing. Answers the number of rows. */
export async function loadFromFile(orm: MikroORM, config: NetworkConfig, file: string): Promise<number> {
  await migrate(orm);
  return underLock(orm, () =>
    orm.em.fork().transactional(async (em) => {
      const counts = await loadExport(em, config, linesOf(file));
      return Object.values(counts).reduce((sum, count) => sum + count, 0);
    }),
  );
}

/** Opens the file when the first line is asked for: a reader that runs before anybody listens loses lines. */
async function* linesOf(file: string): AsyncGenerator<string> {
  const handle = await open(file);
  yield* handle.readLines({ encoding: 'utf8' });
}
