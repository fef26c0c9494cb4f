import { raw } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { read } from '../database/reading.ts';
import type { ImportKind } from './import-kind.enum.ts';
import { ImportRun } from './import-run.entity.ts';

/** The records a file has made; null: it was not imported yet. */
export async function importedBefore(
  em: EntityManager,
  kind: ImportKind,
  fileHash: string,
): Promise<readonly string[] | null> {
  const [run] = await read<{ ids: string[] }>(em, raw(IDS, [kind, fileHash]));
  return run?.ids ?? null;
}

/**
 * Takes a file for this transaction; somebody who sends the same one meanwhile waits until it has ended. Null: go on. Otherwise the
 * records it has made.
 */
export async function takeFile(
  em: EntityManager,
  kind: ImportKind,
  fileHash: string,
): Promise<readonly string[] | null> {
  const taken = await read(em, raw(TAKE, [kind, fileHash]));
  return taken.length > 0 ? null : importedBefore(em, kind, fileHash);
}

/** Writes down which records the file has made. */
export async function rememberFile(
  em: EntityManager,
  kind: ImportKind,
  fileHash: string,
  recordIds: readonly string[],
): Promise<void> {
  await em.nativeUpdate(ImportRun, { kind, fileHash }, { recordIds: [...recordIds] });
}

const TAKE = `insert into import_run (kind, file_hash, at, record_ids) values (?, ?, now(), '{}')
  on conflict do nothing returning kind`;
const IDS = 'select to_json(record_ids) as ids from import_run where kind = ? and file_hash = ?';
