import { raw } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import type DataLoader from 'dataloader';
import { columnsOf, read } from '../database/reading.ts';
import { partsOf, recordsOf } from '../record/record.loader.ts';
import { manyByKey } from '../record/row-loader.ts';
import type { Sight } from '../record/sight.ts';
import { Conference } from './conference.entity.ts';
import { Session } from './session.entity.ts';

export const conferenceById = recordsOf<Conference>(Conference);
export const sessionsOf = partsOf<Session, 'conferenceId'>(Session, 'conferenceId');

/** Conferences of a series, by date. */
export function conferencesOfSeries(
  em: EntityManager,
  sight: Sight,
): DataLoader<string, readonly Conference[]> {
  return manyByKey<Conference>(
    (ids) =>
      read<Conference>(em, raw(`${SELECT} and ${sight.rows.sql} order by series_id, date_key, id`, [ids])),
    (row) => row.seriesId ?? '',
  );
}

const SELECT = `select ${columnsOf(Conference)} from conference where series_id in (?)`;
