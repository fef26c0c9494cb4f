import { raw } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { read } from '../database/reading.ts';

/** Days after which a decided suggestion is forgotten. */
const DECIDED_DAYS = 90;
/** Days after which one that nobody decided is forgotten. */
const OPEN_DAYS = 365;

/** One pass. Several processes may do it at once. */
export async function forgetSuggestions(em: EntityManager): Promise<void> {
  await read(
    em,
    raw(
      `delete from suggestion where decided_at < now() - interval '${DECIDED_DAYS} days' or suggested_at < now() - interval '${OPEN_DAYS} days'`,
    ),
  );
}
