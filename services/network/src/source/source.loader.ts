import { raw } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import type DataLoader from 'dataloader';
import { columnsOf, read } from '../database/reading.ts';
import { oneByKey } from '../record/row-loader.ts';
import { Source } from './source.entity.ts';

export function sourceByKey(em: EntityManager): DataLoader<string, Source | null> {
  return oneByKey<Source>(
    (keys) => read<Source>(em, raw(SELECT, [keys])),
    (row) => row.key,
  );
}

const SELECT = `select ${columnsOf(Source)} from source where key in (?)`;
