import { raw } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { randomBytes } from 'node:crypto';
import { read } from '../database/reading.ts';
import { CHANGES_CHANNEL, type NewChange } from './append-change.ts';

/**
 * Appends many changes in one statement, in their order. Like `appendChange` it must be the last statement of its transaction.
 */
export async function appendChanges(em: EntityManager, changes: readonly NewChange[]): Promise<void> {
  if (changes.length === 0) return;
  const entries = changes.map((change) => ({
    tag: randomBytes(6).toString('base64url'),
    at: change.at,
    record_id: change.recordId,
    record_kind: change.recordKind,
    change: change.change,
    changed_fields: change.changedFields,
    revision: change.revision,
    visibility_before: change.visibilityBefore,
    visibility_after: change.visibilityAfter,
  }));
  const [row] = await read<{ count: string }>(em, raw(APPEND, [JSON.stringify(entries), changes.length]));
  if (Number(row?.count) !== changes.length) throw new Error('the counter of the outbox is missing');
}

const APPEND = `with given as (
    select ordinality, entry from jsonb_array_elements(?::jsonb) with ordinality as list(entry, ordinality)
  ), counter as (update outbox_counter set pos = pos + ? where id = 1 returning pos),
  entry as (
    insert into outbox (pos, tag, at, record_id, record_kind, change, changed_fields, revision, visibility_before, visibility_after)
    select counter.pos - (select count(*) from given) + ordinality, row.tag, row.at, row.record_id, row.record_kind, row.change,
      row.changed_fields, row.revision, row.visibility_before, row.visibility_after
    from counter, given, jsonb_populate_record(null::outbox, entry) as row returning pos
  )
  select count(*) as count, pg_notify('${CHANGES_CHANNEL}', '') from entry`;
