import { raw } from '@mikro-orm/core';
import type { Context } from '../context.ts';
import { columnsOf, read } from '../database/reading.ts';
import { anyRecord } from '../record/any-record.ts';
import type { Visibility } from '../record/record.enum.ts';
import { changedFields } from '../write/changed-fields.ts';
import { writingOf } from '../write/kinds.ts';
import { loadRecord } from '../write/load-record.ts';
import { shownTo } from '../write/record-state.ts';
import { seededRevision, wholeState } from './record-history.ts';
import { Revision } from './revision.entity.ts';
import { shownState } from './shown-state.ts';

/** One revision as somebody may see it. Contract: type `Revision`. */
export type RevisionRow = Pick<
  Revision,
  'revision' | 'at' | 'action' | 'role' | 'note' | 'changedFields' | 'visibility'
>;

/** Revisions, the newest first. Contract: type `History`. */
export interface History {
  readonly revisions: readonly RevisionRow[];
  /** Ask again with this as `after`; null where there is no older one. */
  readonly next: number | null;
}

const VISIBILITIES: readonly Visibility[] = ['PUBLIC', 'FEDERATION', 'NETWORK'];

/**
 * The history of a record, as far as the viewer may see it; null where the viewer may not know of the record. Staff see every revision.
 * Others see those after which they could see the record, and of changes what they could see of them: what differs from the last
 * revision they could see.
 */
export async function readHistory(
  context: Context,
  id: string,
  first: number,
  after: number | null,
): Promise<History | null> {
  const { em, loaders, sight } = context;
  if (!(await anyRecord(loaders, id))) return null;
  const seen = sight.seesDrafts
    ? raw('true')
    : raw('visibility in (?)', [VISIBILITIES.filter((visibility) => sight.sees(visibility))]);
  const rows = await read<Revision>(
    em,
    raw(
      `select ${columnsOf(Revision)} from revision where record_id = ? and ${seen.sql} and revision < ? order by revision desc limit ?`,
      [id, ...seen.params, after ?? MAX_REVISION, first + 1],
    ),
  );
  const found = rows.length > 0 || after !== null ? rows : await seeded(context, id);
  const page = found.slice(0, first);
  return {
    revisions: page.map((row, index) =>
      sight.seesDrafts ? row : { ...row, changedFields: shownChanges(row, found[index + 1], context) },
    ),
    next: found.length > first ? (page.at(-1)?.revision ?? null) : null,
  };
}

const MAX_REVISION = 2_147_483_647;

/** A record nobody has changed since it was seeded has no rows yet. */
async function seeded({ em, sight }: Context, id: string): Promise<Revision[]> {
  const record = await loadRecord(em, writingOf(id), id, 'READ');
  if (!record || record.revision !== 1) return [];
  const shown = shownTo(record.state);
  return sight.seesDrafts || (shown !== null && sight.sees(shown)) ? [seededRevision(record)] : [];
}

function shownChanges(row: Revision, before: Revision | undefined, { sight }: Context): string[] {
  if (!before) return [];
  return changedFields(
    writingOf(row.recordId),
    shownState(wholeState(before.snapshot), sight),
    shownState(wholeState(row.snapshot), sight),
  );
}
