import type { Merge, MergeValue } from '../../plan/merged-selection.ts';
import { connectionOutput } from './connection-outputs.ts';
import { settle, type MergeField, type MergeRun, type Part } from './merge.ts';
import { mergeObject, type MergeContext } from './merge-object.ts';
import { mergePages, type Winner } from './merge-pages.ts';
import type { ReadPage } from './read-page.ts';

type Connection = MergeValue & { readonly kind: 'CONNECTION' };

/** CONNECTION: one exact order over all shards, one cursor, counts added. */
export function mergeConnection<Context>(
  context: MergeContext<Context>,
  merge: Pick<Merge, 'coordinate'>,
  { selection, rows }: Connection,
  compileMerge: (merge: Merge) => MergeField,
): MergeField {
  const object = mergeObject(context, selection, compileMerge, (output) => connectionOutput(rows, output));
  return (parts, run, path) => {
    if (run.page && rows) {
      const page = mergePages(run.pages, run.page);
      for (const { run: own } of parts) run.rows.set(own.shard, 0);
      for (const { part } of page.winners) countRow(run, (parts[part] as Part).run.shard);
      run.connection = { parts, pages: run.pages, page, cursors: cursorsOf(context, run, page.winners) };
    }
    return settle(object(parts, run, path), false, merge.coordinate, run, path);
  };
}

function countRow(run: MergeRun, shard: string): void {
  run.rows.set(shard, (run.rows.get(shard) ?? 0) + 1);
}

/** Cursors pass as the shards made them; where a shard is missing, they carry that along, and always what the client has asked (promise 3). */
function cursorsOf<Context>(
  { protocol }: MergeContext<Context>,
  run: MergeRun,
  winners: readonly Winner[],
): readonly string[] {
  const missedBefore = run.page?.missedBefore ?? [];
  const texts = winners.map(({ part, row }) => (run.pages[part] as ReadPage).cursors[row] as string);
  if (run.missing.length === 0 && missedBefore.length === 0 && !run.ownCursors) return texts;
  const missed = [...new Set([...run.missing, ...missedBefore])].sort();
  return texts.map((text) => {
    const cursor = protocol.parseCursor(text);
    const fingerprint = run.page?.fingerprint ?? '';
    return cursor ? protocol.formatCursor({ ...cursor, fingerprint, missed }) : text;
  });
}
