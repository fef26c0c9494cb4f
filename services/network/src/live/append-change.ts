import { randomBytes } from 'node:crypto';
import { raw } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { read } from '../database/reading.ts';
import type { NewRow } from '../record/new-record.ts';
import type { OutboxEntry } from './outbox.entity.ts';

/** One change of one record, before it has a position. */
export type NewChange = Omit<NewRow<OutboxEntry>, 'pos' | 'tag'>;

/** Channel on which PostgreSQL wakes whoever waits for changes; the message says nothing. */
export const CHANGES_CHANNEL = 'verbund_changes';

/**
 * Appends one change to the outbox. It must be the last statement of its transaction: whoever takes a position keeps all others waiting
 * until the commit, and that is what makes positions gapless and equal to the order of the commits. Answers the position.
 */
export async function appendChange(em: EntityManager, change: NewChange): Promise<number> {
  const {
    at,
    recordId,
    recordKind,
    change: kind,
    changedFields,
    revision,
    visibilityBefore,
    visibilityAfter,
  } = change;
  const values = [
    newTag(),
    at,
    recordId,
    recordKind,
    kind,
    JSON.stringify(changedFields),
    revision,
    visibilityBefore,
    visibilityAfter,
  ];
  const [row] = await read<{ pos: string }>(em, raw(APPEND, values));
  if (!row) throw new Error('the counter of the outbox is missing');
  return Number(row.pos);
}

const APPEND = `with counter as (update outbox_counter set pos = pos + 1 where id = 1 returning pos),
  entry as (
    insert into outbox (pos, tag, at, record_id, record_kind, change, changed_fields, revision, visibility_before, visibility_after)
    select pos, ?, ?, ?, ?, ?, array(select jsonb_array_elements_text(?::jsonb)), ?, ?, ? from counter returning pos
  )
  select pos, pg_notify('${CHANGES_CHANNEL}', '') from entry`;

function newTag(): string {
  return randomBytes(6).toString('base64url');
}
