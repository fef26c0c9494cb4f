import { raw } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { columnsOf, read } from '../database/reading.ts';
import type { Publication, Visibility } from '../record/record.enum.ts';
import { TABLE_OF_KIND } from '../record/record-tables.ts';
import { PART_TABLES, partsOf, TABLE_OF_PART, type PartRows } from './part-rows.ts';
import type { StoredRecord } from './record-state.ts';
import type { RecordWriting } from './record-writing.ts';

/** Columns every record has, as far as writing looks at them. */
interface RecordRow {
  readonly id: string;
  readonly revision: number;
  readonly updatedAt: string | Date;
  readonly publication: Publication;
  readonly visibility: Visibility;
  readonly confirmedAt: string | Date | null;
}

/**
 * Reads a record with its parts, whatever its publication; to CHANGE it, everybody else is kept from changing it until the transaction
 * ends. Null where there is none.
 */
export async function loadRecord<Content extends object>(
  em: EntityManager,
  writing: RecordWriting<Content>,
  id: string,
  purpose: 'CHANGE' | 'READ' = 'CHANGE',
): Promise<StoredRecord<Content> | null> {
  const select = `select ${columnsOf(writing.entity)} from ${TABLE_OF_KIND[writing.kind]} where id = ?`;
  const [row] = await read<RecordRow & Content>(
    em,
    raw(purpose === 'CHANGE' ? `${select} for update` : select, [id]),
  );
  if (!row) return null;
  const rows: Partial<Record<keyof PartRows, object[]>> = {};
  for (const part of writing.parts) rows[TABLE_OF_PART[part]] = await loadPart(em, TABLE_OF_PART[part], id);
  return {
    id: row.id,
    revision: row.revision,
    updatedAt: instant(row.updatedAt),
    state: {
      content: contentOf(writing, row),
      // Each list was read with the columns of its own entity.
      parts: partsOf(rows as unknown as Partial<PartRows>),
      publication: row.publication,
      visibility: row.visibility,
      confirmedAt: row.confirmedAt === null ? null : instant(row.confirmedAt),
    },
  };
}

function loadPart(em: EntityManager, table: keyof PartRows, id: string): Promise<object[]> {
  const { entity, column } = PART_TABLES[table];
  return read(
    em,
    raw(`select ${columnsOf(entity)} from ${table} where ${column} = ? order by position`, [id]),
  );
}

function contentOf<Content extends object>({ blank }: RecordWriting<Content>, row: Content): Content {
  const columns = Object.keys(blank) as (keyof Content)[];
  return Object.fromEntries(columns.map((column) => [column, row[column]])) as Content;
}

function instant(value: string | Date): string {
  return (typeof value === 'string' ? new Date(value) : value).toISOString();
}
