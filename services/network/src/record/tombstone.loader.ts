import { raw } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { parseGlobalId } from '@verbund/schema';
import type DataLoader from 'dataloader';
import { read } from '../database/reading.ts';
import type { Visibility } from './record.enum.ts';
import { TABLE_OF_KIND } from './record-tables.ts';
import { oneByKey } from './row-loader.ts';
import type { Sight } from './sight.ts';

/** What is left of a withdrawn record, with what `Meta` says of it. */
export interface TombstoneRow {
  readonly id: string;
  readonly publication: 'WITHDRAWN';
  readonly withdrawnAt: string;
  readonly reason: string | null;
  readonly movedTo: string | null;
  readonly shownTo: Visibility | null;
}

/** Tombstones by id, of records the viewer could see, or whose drafts the viewer may see. */
export function tombstoneById(em: EntityManager, sight: Sight): DataLoader<string, TombstoneRow | null> {
  return oneByKey<TombstoneRow>(
    async (ids) => {
      const rows: TombstoneRow[] = [];
      for (const [kind, table] of Object.entries(TABLE_OF_KIND)) {
        const its = ids.filter((id) => parseGlobalId(id)?.kind === kind);
        if (its.length > 0) rows.push(...(await read<TombstoneRow>(em, raw(select(table), [its]))));
      }
      return rows.filter(({ shownTo }) => (shownTo === null ? sight.seesDrafts : sight.sees(shownTo)));
    },
    (row) => row.id,
  );
}

function select(table: string): string {
  return `select r.id, r.region, r.visibility, r.publication, r.revision, r.created_at as "createdAt", r.updated_at as "updatedAt",
      r.confirmed_at as "confirmedAt", r.change_note as "changeNote", r.demonstration, r.generated, r.source_keys as "sourceKeys",
      t.at as "withdrawnAt", t.reason, t.moved_to as "movedTo", t.visibility as "shownTo"
    from ${table} r join tombstone t on t.record_id = r.id where r.id in (?) and r.publication = 'WITHDRAWN'`;
}
