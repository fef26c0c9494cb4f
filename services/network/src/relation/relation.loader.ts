import { raw } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import type DataLoader from 'dataloader';
import { columnsOf, read } from '../database/reading.ts';
import { recordsOf } from '../record/record.loader.ts';
import { manyByKey } from '../record/row-loader.ts';
import type { Sight } from '../record/sight.ts';
import { Relation } from './relation.entity.ts';

export const relationById = recordsOf<Relation>(Relation);

/** Edges that start at an organization, in the order of their ids. */
export function relationsFrom(em: EntityManager, sight: Sight): DataLoader<string, readonly Relation[]> {
  return manyByKey<Relation>(
    (ids) => read<Relation>(em, raw(`${SELECT} and ${sight.rows.sql} order by from_id, id`, [ids])),
    (row) => row.fromId,
  );
}

const SELECT = `select ${columnsOf(Relation)} from relation where from_id in (?)`;
