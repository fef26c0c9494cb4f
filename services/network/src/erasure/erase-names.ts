import type { EntityManager } from '@mikro-orm/postgresql';
import type { Table } from '../database/reading.ts';
import { entities } from '../entities.ts';
import { storedTable } from '../export/exported-tables.ts';
import type { Author } from '../history/author.ts';
import { recordChange } from '../history/record-history.ts';
import { appendChanges } from '../live/append-changes.ts';
import type { NewChange } from '../live/append-change.ts';
import { TABLE_OF_KIND } from '../record/record-tables.ts';
import { changedFields } from '../write/changed-fields.ts';
import { writingOf } from '../write/kinds.ts';
import { loadRecord } from '../write/load-record.ts';
import { placesOf } from '../write/named-places.ts';
import { PART_TABLES } from '../write/part-rows.ts';
import { shownTo, type RecordState } from '../write/record-state.ts';
import { storeRecord } from '../write/store-record.ts';
import { cleanValue } from './clean-value.ts';
import { ErasedAudience } from './erased-audience.ts';
import type { ErasedNames } from './erased-names.ts';
import { cleanTable, rowsWithNames } from './scan-tables.ts';

/** What erasing came to. */
export interface Erasure {
  /** Records that were changed, each with a new revision. */
  readonly ids: readonly string[];
  /** Rows elsewhere: history, sources, tombstones, suggestions and whatever else there is. */
  readonly otherRows: number;
  /** Tables in which something was changed. */
  readonly tables: readonly string[];
}

/** Ids, hashes and positions alone; the audit cannot be changed by anybody. */
const WITHOUT_WORDS = new Set(['audit_entry', 'idempotency_key', 'outbox', 'outbox_counter']);

/**
 * Takes names out of everything a region stores, in the transaction of the EntityManager: first out of the records, which get a new
 * revision and new search columns, then out of every other table, the history among them. Last it tells the outbox which records have
 * changed (CHANGED), and whoever could read a name that there is something to forget (ERASED).
 */
export async function eraseNames(
  em: EntityManager,
  names: ErasedNames,
  author: Author,
  at: Date,
): Promise<Erasure> {
  const tables = (entities as readonly Table[])
    .map(storedTable)
    .filter(({ name }) => !WITHOUT_WORDS.has(name));
  const owners = new Map<string, string>([
    ...Object.values(TABLE_OF_KIND).map((table) => [table, 'id'] as const),
    ...Object.entries(PART_TABLES).map(([table, { column }]) => [table, column] as const),
  ]);
  const touched = new Set<string>();
  const ids = new Set<string>();
  const others = tables.filter(({ name }) => !owners.has(name));
  for (const table of tables.filter(({ name }) => owners.has(name)))
    for await (const row of rowsWithNames(em, table, names)) {
      touched.add(table.name);
      ids.add(row[owners.get(table.name) ?? 'id'] as string);
    }
  const sourced = new Set(await recordsOfSources(em, names));
  for (const id of sourced) ids.add(id);
  const audience = new ErasedAudience(names);
  const changes: NewChange[] = [];
  for (const id of [...ids].sort()) {
    const change = await eraseInRecord(em, id, names, author, at, (state) =>
      audience.noteRecord(id, state, sourced.has(id)),
    );
    if (change) changes.push(change);
    touched.add(TABLE_OF_KIND[writingOf(id).kind]);
  }
  let otherRows = 0;
  for (const table of others) {
    const rows = await cleanTable(em, table, names, (row) => audience.noteRow(table.name, row));
    if (rows > 0) touched.add(table.name);
    otherRows += rows;
  }
  await appendChanges(em, [...changes, ...(await tellForgetting(em, audience, at))]);
  return { ids: changes.map(({ recordId }) => recordId), otherRows, tables: [...touched] };
}

/** One row for each record whose copies have to go: also where the name stood in its history alone. */
async function tellForgetting(em: EntityManager, audience: ErasedAudience, at: Date): Promise<NewChange[]> {
  const told: NewChange[] = [];
  for (const [id, readers] of [...audience.all].sort(([left], [right]) => (left < right ? -1 : 1))) {
    const { kind } = writingOf(id);
    const [record] = await em.execute<
      (Pick<RecordState, 'publication' | 'visibility'> & { revision: number })[]
    >(`select revision, publication, visibility from ${TABLE_OF_KIND[kind]} where id = ?`, [id]);
    if (!record) continue;
    told.push({
      at: at.toISOString(),
      recordId: id,
      recordKind: kind,
      change: 'ERASED',
      changedFields: [],
      revision: record.revision,
      visibilityBefore: readers,
      visibilityAfter: shownTo(record),
    });
  }
  return told;
}

/** A record whose source names somebody shows that name too. */
async function recordsOfSources(em: EntityManager, names: ErasedNames): Promise<string[]> {
  const keys: string[] = [];
  const table = { name: 'source', columns: ['key', 'label', 'url', 'author', 'raw'], keys: ['key'] };
  for await (const row of rowsWithNames(em, table, names)) keys.push(row['key'] as string);
  if (keys.length === 0) return [];
  const asked = 'array(select jsonb_array_elements_text(?::jsonb))';
  const own = Object.values(TABLE_OF_KIND).map(
    (name) => `select id from ${name} where source_keys && ${asked}`,
  );
  const rows = await em.execute<{ id: string }[]>(
    `${own.join(' union ')} union select owner_id from figure where source_key = any(${asked})`,
    [...own, ''].map(() => JSON.stringify(keys)),
  );
  return rows.map(({ id }) => id);
}

async function eraseInRecord(
  em: EntityManager,
  id: string,
  names: ErasedNames,
  author: Author,
  at: Date,
  onFound: (state: RecordState) => void,
): Promise<NewChange | null> {
  const writing = writingOf(id);
  const before = await loadRecord(em, writing, id);
  if (!before) return null;
  onFound(before.state);
  const after = cleanValue(before.state, names) as RecordState;
  const places = await placesOf(em, after);
  const fields = changedFields(writing, before.state, after);
  await storeRecord(em, writing, { before, after, id, at, note: null, places, demonstration: false });
  // The state before goes into no new row of the history, not even as that of a seeded record.
  await recordChange(em, {
    id,
    before: { ...before, state: after },
    after,
    author,
    action: 'ERASED',
    at,
    note: null,
    changedFields: fields,
  });
  return {
    at: at.toISOString(),
    recordId: id,
    recordKind: writing.kind,
    change: 'CHANGED',
    changedFields: fields.length > 0 ? fields : ['sources'],
    revision: before.revision + 1,
    visibilityBefore: shownTo(before.state),
    visibilityAfter: shownTo(after),
  };
}
