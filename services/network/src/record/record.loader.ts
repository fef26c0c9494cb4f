import { raw } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import type DataLoader from 'dataloader';
import { columnsOf, read, type Table } from '../database/reading.ts';
import { manyByKey, oneByKey } from './row-loader.ts';
import type { Sight } from './sight.ts';

/** Records of one kind by id, as far as the viewer may see them. */
export function recordsOf<Row extends { id: string }>(entity: Table) {
  const select = `select ${columnsOf(entity)} from ${entity.meta.tableName} where id in (?)`;
  return (em: EntityManager, sight: Sight): DataLoader<string, Row | null> =>
    oneByKey<Row>(
      (ids) => read<Row>(em, raw(`${select} and ${sight.rows.sql}`, [ids])),
      (row) => row.id,
    );
}

/** Parts of records (sites, figures, outcomes) by the id of the record, in their own order. The record was seen already. */
export function partsOf<Row extends { position: number }, Owner extends keyof Row & string>(
  entity: Table,
  owner: Owner,
) {
  const column = owner.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  const select = `select ${columnsOf(entity)} from ${entity.meta.tableName} where ${column} in (?) order by ${column}, position`;
  return (em: EntityManager): DataLoader<string, readonly Row[]> =>
    manyByKey<Row>(
      (ids) => read<Row>(em, raw(select, [ids])),
      (row) => String(row[owner]),
    );
}
