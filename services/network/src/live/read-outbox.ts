import { raw } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { columnsOf, read } from '../database/reading.ts';
import { NetworkError } from '../errors.ts';
import type { Visibility } from '../record/record.enum.ts';
import type { Sight } from '../record/sight.ts';
import { OutboxEntry } from './outbox.entity.ts';
import type { Position } from './stream-cursor.ts';

export type OutboxRow = Readonly<Omit<OutboxEntry, symbol>>;

/** Position 0: before the first row. */
export const BEGINNING: Position = Object.freeze({ pos: 0, tag: '' });

const VISIBILITIES: readonly Visibility[] = ['PUBLIC', 'FEDERATION', 'NETWORK'];
const ROWS = `select ${columnsOf(OutboxEntry)} from outbox`;

/** The last committed row; null where nothing has ever been written. */
export async function readNewest(em: EntityManager): Promise<OutboxRow | null> {
  const [row] = await read<OutboxRow>(em, raw(`${ROWS} order by pos desc limit 1`));
  return row ? plain(row) : null;
}

/** Where somebody begins who comes now. */
export interface Beginning {
  /** Rows behind this one are read. */
  readonly place: Position;
  /** The same place as far as the viewer may know: the last row they can see. It moves with nothing that is hidden from them. */
  readonly shown: Position;
}

/** In one statement, so that nothing is committed between the two. */
export async function readBeginning(
  em: EntityManager,
  sight: Pick<Sight, 'sees' | 'seesDrafts'>,
): Promise<Beginning> {
  const visible = VISIBILITIES.filter((visibility) => sight.sees(visibility));
  const seen = sight.seesDrafts
    ? raw('true')
    : raw('visibility_before in (?) or visibility_after in (?)', [visible, visible]);
  const newest = (condition: string) => `(${ROWS} where ${condition} order by pos desc limit 1)`;
  const rows = await read<OutboxRow>(
    em,
    raw(`${newest('true')} union all ${newest(seen.sql)}`, [...seen.params]),
  );
  const [shown, place] = rows.map(plain).sort((left, right) => left.pos - right.pos);
  if (!shown) return { place: BEGINNING, shown: BEGINNING };
  return place ? { place, shown } : { place: shown, shown: BEGINNING };
}

/** Whether the database answers at this moment. */
export async function canRead(em: EntityManager): Promise<boolean> {
  return readNewest(em.fork()).then(
    () => true,
    () => false,
  );
}

/**
 * At most `limit` committed rows behind a place (0: only looks whether it is known), in their order, in one statement. The row at the place is read too: refuses with
 * CURSOR_EXPIRED where it has been trimmed, with CURSOR_UNKNOWN where another one stands there or none yet, as after a restored backup.
 */
export async function readAfter(em: EntityManager, place: Position, limit: number): Promise<OutboxRow[]> {
  const found = await read<OutboxRow>(
    em,
    raw(`${ROWS} where pos >= ? order by pos limit ${limit + 1}`, [place.pos]),
  );
  const rows = found.map(plain);
  const [first] = rows;
  if (place.pos === 0) {
    if (first && first.pos > 1) throw expired();
    return rows.slice(0, limit);
  }
  if (!first) throw unknown();
  if (first.pos > place.pos) throw expired();
  if (first.tag !== place.tag) throw unknown();
  return rows.slice(1);
}

/** The history is no longer, or not, the one the reader knows. */
export function isLostPlace(error: unknown): error is NetworkError {
  const code = error instanceof NetworkError ? error.extensions['code'] : undefined;
  return code === 'CURSOR_EXPIRED' || code === 'CURSOR_UNKNOWN';
}

/** Neither says the position: it counts what nobody may see, too. */
function expired(): NetworkError {
  return new NetworkError(
    'CURSOR_EXPIRED',
    'after: this place is older than what is kept; read again what you hold',
  );
}

function unknown(): NetworkError {
  return new NetworkError(
    'CURSOR_UNKNOWN',
    'after: this place belongs to another history, as after a restored backup; read again what you hold',
  );
}

/** The driver answers large integers as texts. */
function plain(row: OutboxRow): OutboxRow {
  return { ...row, pos: Number(row.pos) };
}
