import { newRecord, type NewRow, type RecordOrigin } from '../record/new-record.ts';
import { firstDayOf, lastDayOf } from '../scalar/calendar.ts';
import type { Relation } from './relation.entity.ts';

type Stated = Pick<
  Relation,
  | 'id'
  | 'kind'
  | 'fromId'
  | 'fromLabel'
  | 'toId'
  | 'toLabel'
  | 'since'
  | 'until'
  | 'confirmedBy'
  | 'intensity'
  | 'note'
>;

/** A new edge. */
export function newRelation(stated: Stated, origin: RecordOrigin): NewRow<Relation> {
  return { ...newRecord(stated.id, origin), ...stated, ...relationDays(stated) };
}

/**
 * Columns of an edge that follow from others. Without a year of its beginning nobody can say at which date it held: it is UNDATED.
 */
export function relationDays({
  since,
  until,
}: Pick<Stated, 'since' | 'until'>): Pick<Relation, 'firstDay' | 'lastDay' | 'certainty'> {
  return {
    firstDay: since === null ? null : firstDayOf(since),
    lastDay: until === null ? null : lastDayOf(until),
    certainty: since === null ? 'UNDATED' : 'CERTAIN',
  };
}
