import { raw } from '@mikro-orm/core';
import type { Context } from '../context.ts';
import { all, columnsOf, read } from '../database/reading.ts';
import type { ChangeEvent, StreamedEvent } from './change-event.ts';
import { eventKindOf, isSeenAfter, wasSeen, type Telling } from './event-kind-of.ts';
import type { Followed, FollowedRecords } from './followed.ts';
import type { OutboxRow } from './read-outbox.ts';
import { revisionLoaders, type RevisionLoaders } from './revision-loaders.ts';
import type { Position, StreamCursors } from './stream-cursor.ts';

/** What one row comes to for a viewer and a filter. BEFORE_ITS_TIME is for the stream's memory, not for its reader. */
export interface Told {
  readonly telling: Exclude<Telling, null>;
  readonly id: string;
  readonly streamed: StreamedEvent | null;
}

/** Rows of the outbox as one viewer with one filter may hear of them. */
export interface Burst {
  readonly told: readonly Told[];
  /** Where the stream stands after all of it. */
  readonly end: Position;
  /** The last of the rows this viewer could see; null: none. What is told of the end moves with these alone. */
  readonly seenEnd: Position | null;
  /** What is shown was read then (milliseconds of the monotonic clock). */
  readonly readAt: number;
}

type Row = Readonly<Record<string, unknown>> & { readonly id: string; readonly fits: boolean };

/** Reads the records of some rows as the viewer of the context may see them now: one statement for each kind among them. */
export async function readBurst(
  rows: readonly OutboxRow[],
  followed: Followed,
  context: Context,
  cursors: StreamCursors,
): Promise<Burst> {
  const readAt = performance.now();
  const seen = rows.filter((row) => wasSeen(row, context.sight) || isSeenAfter(row, context.sight));
  const ours = seen.filter((row) => followed.has(row.recordKind));
  const found = await findRecords(ours, followed, context);
  const history = revisionLoaders(context);
  const told = ours.flatMap((row) => {
    const record = found.get(row.recordId) ?? null;
    const looksAt = followed.get(row.recordKind)?.looksAt ?? null;
    const touches = looksAt === null || row.changedFields.some((field) => looksAt.has(field));
    const telling = eventKindOf(row, context.sight, record, touches);
    if (telling === null) return [];
    const streamed =
      telling === 'BEFORE_ITS_TIME'
        ? null
        : streamedEvent(row, telling, record, context, history, cursors.format(row));
    return [{ telling, id: row.recordId, streamed }];
  });
  return { told, end: placeOf(rows.at(-1) as OutboxRow), seenEnd: placeOf(seen.at(-1)), readAt };
}

function placeOf(row: OutboxRow): Position;
function placeOf(row: OutboxRow | undefined): Position | null;
function placeOf(row: OutboxRow | undefined): Position | null {
  return row ? { pos: row.pos, tag: row.tag } : null;
}

async function findRecords(
  rows: readonly OutboxRow[],
  followed: Followed,
  { em, sight }: Context,
): Promise<ReadonlyMap<string, Row>> {
  const idsOf = (kind: string) => [
    ...new Set(
      rows
        .filter((row) => row.recordKind === kind && isSeenAfter(row, sight))
        .map(({ recordId }) => recordId),
    ),
  ];
  const found = await Promise.all(
    [...followed].map(async ([kind, { entity, conditions }]) => {
      const ids = idsOf(kind);
      return ids.length === 0 ? [] : read<Row>(em, recordsStatement(entity, conditions, ids, sight.rows.sql));
    }),
  );
  return new Map(found.flat().map((row) => [row.id, row]));
}

function recordsStatement(
  entity: FollowedRecords['entity'],
  conditions: FollowedRecords['conditions'],
  ids: readonly string[],
  visible: string,
) {
  const fits = all(conditions);
  return raw(
    `select ${columnsOf(entity)}, coalesce(${fits.sql}, false) as "fits" from ${entity.meta.tableName} where id in (?) and ${visible}`,
    [...fits.params, ids],
  );
}

function streamedEvent(
  row: OutboxRow,
  kind: Exclude<Telling, null | 'BEFORE_ITS_TIME'>,
  record: Row | null,
  context: Context,
  history: RevisionLoaders,
  cursor: string,
): StreamedEvent {
  const { pos, tag, recordId: id } = row;
  const region = context.config.code;
  // What was erased is told whatever the filter, the record only where it fits.
  const shown = kind === 'GONE' || (kind === 'ERASED' && !record?.fits) ? null : record;
  const isOver = kind === 'GONE' || kind === 'ERASED';
  const isChange = kind === 'CHANGED' || kind === 'STATUS_CHANGED' || kind === 'LEFT_FILTER';
  const event: ChangeEvent = {
    kind,
    region,
    id,
    changedFields: () => (isChange ? fieldsOf(row, context, history) : []),
    revision: row.revision,
    note: () => noteOf(row, context, history),
    at: row.at,
    cursor,
    message: null,
    positions: null,
    record: () => shown ?? (isOver ? context.loaders.tombstoneById.load(id) : null),
    conference: () => shown,
  };
  return { event, place: { pos, tag }, context };
}

/** The note stands beside a change for those who could see the record after it; on withdrawing, for those who could see it before. */
function noteOf(
  row: OutboxRow,
  { sight }: Context,
  { note }: RevisionLoaders,
): Promise<string | null> | null {
  if (row.change === 'ERASED') return null;
  const shown = row.change === 'WITHDRAWN' ? wasSeen(row, sight) : isSeenAfter(row, sight);
  return shown ? note(row) : null;
}

/** Staff are told every name; others those of fields that look different to them. */
function fieldsOf(
  row: OutboxRow,
  { sight }: Context,
  { shownFields }: RevisionLoaders,
): Promise<readonly string[]> | readonly string[] {
  return sight.seesDrafts ? row.changedFields : shownFields(row);
}
