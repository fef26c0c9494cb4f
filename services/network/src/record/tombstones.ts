import type { EntityManager } from '@mikro-orm/postgresql';
import { insertRows } from '../database/insert.ts';
import type { NewRow } from './new-record.ts';
import { Tombstone } from './tombstone.entity.ts';

/** Puts up what is left of a withdrawn record. */
export async function putUpTombstone(em: EntityManager, tombstone: NewRow<Tombstone>): Promise<void> {
  await insertRows<Tombstone>(em, Tombstone, [tombstone]);
}

/** Takes it away again: the record is back. */
export async function takeAwayTombstone(em: EntityManager, recordId: string): Promise<void> {
  await em.nativeDelete(Tombstone, { recordId });
}
