import type { Sight } from '../record/sight.ts';
import type { EventKind } from './change-kind.enum.ts';
import type { OutboxRow } from './read-outbox.ts';

/** What there is to tell of one row. BEFORE_ITS_TIME: it was to be seen then and is not now, so that its end is no news either. */
export type Telling =
  | Exclude<EventKind, 'SOURCE_DOWN' | 'SOURCE_BACK' | 'SOURCE_JOINED' | 'GAP' | 'HEARTBEAT'>
  | 'BEFORE_ITS_TIME'
  | null;

/** A record as it is now, for one viewer and filter; null where the viewer may not know of it. */
export type Found = { readonly fits: boolean } | null;

type Change = Pick<OutboxRow, 'change' | 'visibilityBefore' | 'visibilityAfter'>;

/**
 * What a row tells a viewer with a filter. Who could see the record before and after stands in the row; what is shown of it is as it is
 * now. A filter is known for now only: what does not fit now has left the filter if the change touched something the filter looks at.
 * What is gone is told whatever the filter, because the filter must not be tried on what is hidden; what was erased, because nobody
 * knows which copies were kept. ERASED goes to whoever could read what was erased, which is what its row says of before.
 */
export function eventKindOf(
  row: Change,
  sight: Pick<Sight, 'sees' | 'seesDrafts'>,
  found: Found,
  touchesFilter: boolean,
): Telling {
  const [before, after] = [wasSeen(row, sight), isSeenAfter(row, sight)];
  if (row.change === 'ERASED') return before ? 'ERASED' : null;
  if (!after) return before ? 'GONE' : null;
  if (!before) return found === null ? 'BEFORE_ITS_TIME' : found.fits ? 'CREATED' : null;
  // A later row says that it is gone.
  if (found === null) return null;
  if (!found.fits) return touchesFilter ? 'LEFT_FILTER' : null;
  return row.change === 'STATUS_CHANGED' ? 'STATUS_CHANGED' : 'CHANGED';
}

/** Staff see drafts too, and what was withdrawn and is back is a change to them. */
export function wasSeen(
  { change, visibilityBefore }: Change,
  sight: Pick<Sight, 'sees' | 'seesDrafts'>,
): boolean {
  if (sight.seesDrafts) return change !== 'CREATED';
  return visibilityBefore !== null && sight.sees(visibilityBefore);
}

export function isSeenAfter(
  { change, visibilityAfter }: Change,
  sight: Pick<Sight, 'sees' | 'seesDrafts'>,
): boolean {
  if (change === 'WITHDRAWN') return false;
  return sight.seesDrafts || (visibilityAfter !== null && sight.sees(visibilityAfter));
}
