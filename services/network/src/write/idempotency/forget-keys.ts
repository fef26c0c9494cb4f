import type { EntityManager } from '@mikro-orm/postgresql';
import { raw } from '@mikro-orm/core';
import { read } from '../../database/reading.ts';
import { KEY_DAYS } from './take-key.ts';

/** One pass. Several processes may do it at once. */
export async function forgetKeys(em: EntityManager): Promise<void> {
  await read(em, raw(`delete from idempotency_key where at < now() - interval '${KEY_DAYS} days'`));
}
