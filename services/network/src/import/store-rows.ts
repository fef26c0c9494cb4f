import type { EntityManager } from '@mikro-orm/postgresql';
import { formatGlobalId } from '@verbund/schema';
import { AuditEntry } from '../audit/audit-entry.entity.ts';
import type { Context } from '../context.ts';
import { bulkInsert } from '../database/bulk-insert.ts';
import { Revision } from '../history/revision.entity.ts';
import { roleOf } from '../history/author.ts';
import type { StaffViewer } from '../identity/viewer.ts';
import { appendChanges } from '../live/append-changes.ts';
import { newRecord } from '../record/new-record.ts';
import { changedFields } from '../write/changed-fields.ts';
import { placesOf } from '../write/named-places.ts';
import { PART_TABLES, rowsOf, TABLE_OF_PART, type PartRows } from '../write/part-rows.ts';
import { newKey } from '../write/reading.ts';
import { recordRow } from '../write/record-row.ts';
import { NO_PARTS, shownTo, type RecordState } from '../write/record-state.ts';
import type { RecordWriting } from '../write/record-writing.ts';
import { storeSources } from '../write/store-record.ts';
import type { ImportedKind } from './columns/columns-of.ts';
import type { Progress } from './progress.ts';
import type { ReadRow } from './read-rows.ts';

interface RowsToStore {
  readonly context: Pick<Context, 'config' | 'demonstration'>;
  readonly author: StaffViewer;
  readonly kind: ImportedKind;
  readonly read: readonly ReadRow[];
  readonly progress: Progress;
}

/** Rows of one statement. */
const BATCH = 500;

/**
 * Stores rows that were found right as new records, with parts, history and audit, and last their entries in the outbox; `beforeLast` runs
 * before these. Answers their ids.
 */
export async function storeRows(
  em: EntityManager,
  { context, author, kind, read, progress }: RowsToStore,
  beforeLast: (ids: readonly string[]) => Promise<void>,
): Promise<readonly string[]> {
  const { writing } = kind;
  const at = new Date();
  const records = read.map(({ state }) => ({
    id: formatGlobalId(context.config.code, writing.kind, writing.keyOf(state.content, newKey())),
    state,
  }));
  const sources = new Map(read.flatMap(({ reading }) => [...reading.found.sources]));
  await storeSources(em, [...sources.values()]);
  for (let start = 0; start < records.length; start += BATCH) {
    await storeBatch(em, writing, records.slice(start, start + BATCH), {
      at,
      author,
      demonstration: context.demonstration,
    });
    progress.say('WRITING', Math.min(start + BATCH, records.length), records.length);
  }
  const ids = records.map(({ id }) => id);
  await beforeLast(ids);
  await appendChanges(
    em,
    records.map(({ id, state }) => ({
      at: at.toISOString(),
      recordId: id,
      recordKind: writing.kind,
      change: 'CREATED',
      changedFields: fieldsOf(writing, state),
      revision: 1,
      visibilityBefore: null,
      visibilityAfter: shownTo(state),
    })),
  );
  return ids;
}

interface Origin {
  readonly at: Date;
  readonly author: StaffViewer;
  readonly demonstration: boolean;
}

async function storeBatch(
  em: EntityManager,
  writing: RecordWriting,
  records: readonly { readonly id: string; readonly state: RecordState }[],
  { at, author, demonstration }: Origin,
): Promise<void> {
  const places = await placesOf(em, ...records.map(({ state }) => state));
  const rows = records.map(({ id, state }) => ({
    ...newRecord(id, { at, sourceKeys: [], demonstration, generated: false }),
    ...recordRow(writing, state, { revision: 1, at, note: null, places }),
  }));
  await bulkInsert<object>(em, writing.entity, rows);
  const parts = records.map(({ id, state }) => rowsOf(id, state.parts));
  for (const table of new Set<keyof PartRows>(writing.parts.map((part) => TABLE_OF_PART[part])))
    await bulkInsert<object>(
      em,
      PART_TABLES[table].entity,
      parts.flatMap((one): readonly object[] => one[table]),
    );
  const about = { at: at.toISOString(), action: 'CREATED', role: roleOf(author) } as const;
  await bulkInsert<Revision>(
    em,
    Revision,
    records.map(({ id, state }) => ({
      ...about,
      recordId: id,
      revision: 1,
      note: null,
      changedFields: fieldsOf(writing, state),
      visibility: shownTo(state),
      snapshot: state,
    })),
  );
  await em.insertMany(
    AuditEntry,
    records.map(({ id }) => ({ ...about, person: author.person, recordId: id, revision: 1 })),
  );
}

function fieldsOf(writing: RecordWriting, state: RecordState): string[] {
  return changedFields(
    writing,
    {
      content: writing.blank,
      parts: NO_PARTS,
      publication: 'DRAFT',
      visibility: 'PUBLIC',
      confirmedAt: null,
    },
    state,
  );
}
