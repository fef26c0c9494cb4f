import { raw } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { read } from '../database/reading.ts';

/** Days after which a draft nobody went on with is removed. */
export const DRAFT_DAYS = 30;

/** One pass: drafts that are too old, and those of accounts that were removed or switched off. Several processes may do it at once. */
export async function forgetDrafts(em: EntityManager): Promise<void> {
  await read(em, raw(FORGET));
}

// People of another provider are known by a hash: only time tells that they are gone.
const FORGET = `delete from form_draft where saved_at < now() - interval '${DRAFT_DAYS} days'
  or (person not like 'external-%' and not exists (
    select from identity."user" u where u."id" = form_draft.person and u."disabledAt" is null))`;
