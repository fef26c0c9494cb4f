import { raw } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { read } from '../database/reading.ts';

/** Days for which an ended link is kept. */
const ENDED_DAYS = 30;

/** One pass. Several processes may do it at once. */
export async function forgetLinks(em: EntityManager): Promise<void> {
  await read(
    em,
    raw(`delete from confirmation_link where expires_at < now() - interval '${ENDED_DAYS} days'`),
  );
}
