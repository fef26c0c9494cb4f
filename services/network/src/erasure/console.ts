import { readFileSync } from 'node:fs';
import type { MikroORM } from '@mikro-orm/postgresql';
import { migrate } from '../database/migrate.ts';
import { ErasureLog } from './erasure-log.ts';
import { erasePerson, type ErasureAnswer } from './erase-person.ts';
import { nameToErase } from './name-to-erase.ts';

/**
 * `erase-person <file or ->`: the name is read from the file, or from what is typed (`-`), because the words of a command stay in the
 * history of the shell and can be seen by everybody on the machine.
 */
export async function erasePersonOf(
  orm: MikroORM,
  erasureLog: string | null,
  file: string,
): Promise<ErasureAnswer> {
  if (erasureLog === null)
    throw new Error('VERBUND_ERASURE_LOG is not set: a restored backup would bring the name back');
  const [line = ''] = readFileSync(file === '-' ? 0 : file, 'utf8').split('\n', 1);
  await migrate(orm);
  const author = { kind: 'admin', person: 'console' } as const;
  return erasePerson(orm.em, new ErasureLog(erasureLog), author, { name: nameToErase(line), dryRun: false });
}
