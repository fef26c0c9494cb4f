import { raw } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { AuditEntry } from '../audit/audit-entry.entity.ts';
import { insertRows } from '../database/insert.ts';
import { read } from '../database/reading.ts';
import type { NewRow } from '../record/new-record.ts';
import { NO_PARTS, shownTo, type RecordState, type StoredRecord } from '../write/record-state.ts';
import { roleOf, type Author } from './author.ts';
import { Revision } from './revision.entity.ts';
import type { RevisionAction } from './revision.enum.ts';

/** One change, as history and audit keep it. */
export interface RecordedChange {
  readonly id: string;
  readonly before: StoredRecord;
  readonly after: RecordState;
  readonly author: Author;
  readonly action: RevisionAction;
  readonly at: Date;
  readonly note: string | null;
  readonly changedFields: readonly string[];
}

/** Writes the revision into the history and who made it into the audit. A record that was seeded gets its first revision now. */
export async function recordChange(em: EntityManager, change: RecordedChange): Promise<void> {
  const { id, before, after, author, action, at, note } = change;
  const revision = before.revision + 1;
  const role = roleOf(author);
  if (before.revision === 1) await keepSeeded(em, before);
  await insertRows<Revision>(em, Revision, [
    {
      recordId: id,
      revision,
      at: at.toISOString(),
      action,
      role,
      note,
      changedFields: [...change.changedFields],
      visibility: shownTo(after),
      snapshot: after,
    },
  ]);
  await em.insert(AuditEntry, {
    at: at.toISOString(),
    person: author.person,
    role,
    action,
    recordId: id,
    revision,
  });
}

async function keepSeeded(em: EntityManager, record: StoredRecord): Promise<void> {
  await em
    .createQueryBuilder(Revision)
    .insert(seededRevision(record))
    .onConflict(['recordId', 'revision'])
    .ignore()
    .execute();
}

/** The first revision of a record that was seeded: as it stood before anybody changed it. */
export function seededRevision({ id, revision, updatedAt, state }: StoredRecord): NewRow<Revision> {
  return {
    recordId: id,
    revision,
    at: updatedAt,
    action: 'SEEDED',
    role: 'SEED',
    note: null,
    changedFields: [],
    visibility: shownTo(state),
    snapshot: state,
  };
}

/** Fields that were changed after a revision, sorted. */
export async function fieldsChangedAfter(em: EntityManager, id: string, revision: number): Promise<string[]> {
  const rows = await read<{ field: string }>(em, raw(CHANGED_AFTER, [id, revision]));
  return rows.map(({ field }) => field);
}

const CHANGED_AFTER =
  'select distinct unnest(changed_fields) as field from revision where record_id = ? and revision > ? order by field';

/** The record as it was at a revision; null where the history has none. */
export async function stateAt(em: EntityManager, id: string, revision: number): Promise<RecordState | null> {
  const [row] = await read<Pick<Revision, 'snapshot'>>(
    em,
    raw('select snapshot from revision where record_id = ? and revision = ?', [id, revision]),
  );
  return row ? wholeState(row.snapshot) : null;
}

/** A snapshot of an earlier version lacks parts that were added since. */
export function wholeState(snapshot: RecordState): RecordState {
  return { ...snapshot, parts: { ...NO_PARTS, ...snapshot.parts } };
}
