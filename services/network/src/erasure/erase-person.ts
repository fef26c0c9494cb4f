import type { EntityManager } from '@mikro-orm/postgresql';
import type { Author } from '../history/author.ts';
import { inTransaction } from '../write/transaction.ts';
import { compactTables } from './compact-tables.ts';
import { ErasedNames } from './erased-names.ts';
import { eraseNames, type Erasure } from './erase-names.ts';
import { setMark } from './erasure-mark.ts';
import type { ErasureLog } from './erasure-log.ts';

/** What erasing a name came to. */
export interface ErasureAnswer extends Erasure {
  readonly dryRun: boolean;
  /** The tables were written anew, so that no page of theirs holds the name any more. */
  readonly compacted: boolean;
}

/**
 * Erases the name of a person everywhere in a region. A dry run says where it stands and changes nothing. Otherwise the name is in the
 * log before the first row is touched: what is not finished then is finished by the next start.
 */
export async function erasePerson(
  em: EntityManager,
  log: ErasureLog,
  author: Author,
  { name, dryRun }: { readonly name: string; readonly dryRun: boolean },
): Promise<ErasureAnswer> {
  const [entry, at] = [log.entryOf(name), new Date()];
  if (!dryRun) log.remember(entry, at);
  const outcome = await inTransaction<Erasure, Erasure>(em, async (fork) => {
    const erasure = await eraseNames(fork, ErasedNames.of(name), author, at);
    if (dryRun) return { refused: erasure };
    await setMark(fork, log);
    return { kept: erasure };
  });
  if ('refused' in outcome) return { ...outcome.refused, dryRun, compacted: false };
  return { ...outcome.kept, dryRun, compacted: await compactTables(em, outcome.kept.tables) };
}
