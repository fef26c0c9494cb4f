import { raw } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import type DataLoader from 'dataloader';
import { columnsOf, read } from '../database/reading.ts';
import { oneByKey } from '../record/row-loader.ts';
import { Municipality } from './municipality.entity.ts';

/** Entries of this region's copy of the official directory, by key. */
export function municipalityByAgs(em: EntityManager): DataLoader<string, Municipality | null> {
  return oneByKey<Municipality>(
    (keys) => read<Municipality>(em, raw(SELECT, [keys])),
    (row) => row.ags,
  );
}

const SELECT = `select ${columnsOf(Municipality)} from municipality where ags in (?)`;
