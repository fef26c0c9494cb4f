import type { LiveHouse } from './live-house.ts';

/** What the public must have been told of a region, by the region's own book: `<id> <revision>` in the order of the commits. */
export async function visibleChanges(house: LiveHouse, region: string, after = 0): Promise<string[]> {
  const rows = await house.sql<{ record_id: string; revision: number }>(
    region,
    `select record_id, revision from outbox where pos > $1 and record_kind = 'conference'
       and (visibility_before = 'PUBLIC' or visibility_after = 'PUBLIC') order by pos`,
    [after],
  );
  return rows.map(({ record_id, revision }) => `${record_id} ${revision}`);
}

/** Position of the last change of a region. */
export async function lastPosition(house: LiveHouse, region: string): Promise<number> {
  const [row] = await house.sql<{ pos: number }>(region, 'select pos::int from outbox_counter');
  return row?.pos ?? 0;
}
