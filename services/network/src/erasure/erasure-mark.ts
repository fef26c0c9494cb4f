import { raw } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { read } from '../database/reading.ts';
import type { ErasureLog } from './erasure-log.ts';

/** Is this database clean of everything in the log? Rows that were seeded since are not. */
export async function isMarked(em: EntityManager, log: ErasureLog): Promise<boolean> {
  const [mark] = await read<{ digest: string }>(em, raw('select digest from erasure_mark where id = 1'));
  return mark?.digest === (await markOf(em, log));
}

/** Writes down that it is, in the transaction of the EntityManager. */
export async function setMark(em: EntityManager, log: ErasureLog): Promise<void> {
  await read(em, raw(SET, [await markOf(em, log)]));
}

async function markOf(em: EntityManager, log: ErasureLog): Promise<string> {
  const layers = await read<{ layer: string }>(em, raw('select layer from seed_run order by layer'));
  return [log.digest(), ...layers.map(({ layer }) => layer)].join(' ');
}

const SET = `insert into erasure_mark (id, digest) values (1, ?) on conflict (id) do update set digest = excluded.digest`;
