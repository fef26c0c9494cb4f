import { isDeepStrictEqual } from 'node:util';
import type { EntityData } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { insertRows } from '../database/insert.ts';
import { newRecord, type NewRow } from '../record/new-record.ts';
import { Source } from '../source/source.entity.ts';
import { PART_TABLES, rowsOf, TABLE_OF_PART, type PartRows } from './part-rows.ts';
import { NO_PARTS, type RecordState, type StoredRecord } from './record-state.ts';
import { recordRow } from './record-row.ts';
import type { PlaceNames, RecordWriting } from './record-writing.ts';

/** A state that is to replace another one. `before.revision` 0: there is no row yet. */
export interface Replacement<Content extends object> {
  readonly before: StoredRecord<Content>;
  readonly after: RecordState<Content>;
  readonly id: string;
  readonly at: Date;
  readonly note: string | null;
  readonly places: PlaceNames;
  readonly demonstration: boolean;
}

/** Stores the row of a record, and those lists of parts in which something is different. */
export async function storeRecord<Content extends object>(
  em: EntityManager,
  writing: RecordWriting<Content>,
  replacement: Replacement<Content>,
): Promise<void> {
  const { before, after, id, at, note, places, demonstration } = replacement;
  const row = recordRow(writing, after, { revision: before.revision + 1, at, note, places });
  if (before.revision === 0) {
    const created = newRecord(id, { at, sourceKeys: [], demonstration, generated: false });
    await insertRows<object>(em, writing.entity, [{ ...created, ...row }]);
  } else {
    await em.nativeUpdate(writing.entity, { id }, row as EntityData<object>);
  }
  await storeParts(em, writing, id, before.revision === 0 ? NO_PARTS : before.state.parts, after.parts);
}

async function storeParts<Content extends object>(
  em: EntityManager,
  { parts }: RecordWriting<Content>,
  id: string,
  before: RecordState['parts'],
  after: RecordState['parts'],
): Promise<void> {
  const [old, fresh] = [rowsOf(id, before), rowsOf(id, after)];
  for (const table of new Set<keyof PartRows>(parts.map((part) => TABLE_OF_PART[part]))) {
    if (isDeepStrictEqual(old[table], fresh[table])) continue;
    const { entity, owner } = PART_TABLES[table];
    if (old[table].length > 0) await em.nativeDelete<object>(entity, { [owner]: id });
    await insertRows<object>(em, entity, fresh[table]);
  }
}

/** Stores sources that are new; one that is known is the same, because its key is made of its content. */
export async function storeSources(em: EntityManager, sources: readonly NewRow<Source>[]): Promise<void> {
  if (sources.length > 0)
    await em
      .createQueryBuilder(Source)
      .insert([...sources])
      .onConflict('key')
      .ignore()
      .execute();
}
