import type { Mistake } from './break-engine.ts';

/** A mistake, and which kind of answers gives it away. */
export interface Caught extends Mistake {
  /** Shows only where a town is silent. */
  readonly partial?: true;
}

/** Mistakes a merge could make. The oracle must notice each of them. */
export const MISTAKES: readonly Caught[] = [
  {
    name: 'ties are broken the wrong way round',
    file: 'execute/merge/merge-pages.ts',
    sound: '(key === bestKey && id < bestId)',
    broken: '(key === bestKey && id > bestId)',
  },
  {
    name: 'the last row of a full page is dropped',
    file: 'execute/merge/merge-pages.ts',
    sound: 'while (winners.length < request.size) {',
    broken: 'while (winners.length < Math.max(1, request.size - 1)) {',
  },
  {
    name: 'a page filled by several shards is taken for the last',
    file: 'execute/merge/merge-pages.ts',
    sound: 'hasNextPage: (cut && !backward) || pages.some',
    broken: 'hasNextPage: pages.some',
  },
  {
    name: 'a page taken from the end is answered backwards',
    file: 'execute/merge/merge-pages.ts',
    sound: 'if (backward) winners.reverse();',
    broken: '',
  },
  {
    name: 'the count of one shard is taken for the count of all',
    file: 'execute/merge/sum.ts',
    sound: 'total += value as number;',
    broken: 'total = value as number;',
  },
  {
    name: 'an unbounded value is left out of a sum',
    file: 'execute/merge/sum.ts',
    sound: "if (value === null && rule.nulls === 'ABSORB') return null;",
    broken: '',
  },
  {
    name: 'the least is taken for the greatest',
    file: 'execute/merge/extreme.ts',
    sound: "rule.strategy === 'MIN' ?",
    broken: "rule.strategy === 'MAX' ?",
  },
  {
    name: 'groups of equal keys stay apart',
    file: 'execute/merge/merge-group.ts',
    sound: 'const text = JSON.stringify(key);',
    broken: 'const text = JSON.stringify([key, part.run.shard]);',
  },
  {
    name: 'rows with equal keys are all listed',
    file: 'execute/merge/merge-rows.ts',
    sound: "rule.strategy === 'UNION' ?",
    broken: 'rows.length < 0 ?',
  },
  {
    name: 'null comes first in a declared order',
    file: 'execute/merge/compare-values.ts',
    sound: 'if (left === null) return 1;\n  if (right === null) return -1;',
    broken: 'if (left === null) return -1;\n  if (right === null) return 1;',
  },
  {
    name: 'an error keeps the place it had in its shard',
    file: 'execute/merge/connection-outputs.ts',
    sound: 'const at = pathTo(pathTo(path, listKey), index);',
    broken: 'const at = pathTo(pathTo(path, listKey), row);',
  },
  {
    name: 'errors of rows that are not on the page are told',
    file: 'execute/merge/merge-connection.ts',
    sound: 'return settle(object(parts, run, path), false, merge.coordinate, run, path);',
    broken:
      'for (const part of parts) if (part.errors) run.sink.below(part.errors, path, part.run.shard);\n    return settle(object(parts, run, path), false, merge.coordinate, run, path);',
  },
  {
    name: 'cursors are those of the first row',
    file: 'execute/merge/merge-connection.ts',
    sound: '.cursors[row] as string',
    broken: '.cursors[0] as string',
  },
  {
    name: 'rows of others go to whoever waits, not to who asked for them',
    file: 'execute/run/look-up.ts',
    sound: 'waiter, entities[index], errors',
    broken: 'waiter, entities[0], errors',
  },
  {
    name: 'a row that has moved is called resolved',
    file: 'execute/run/look-up.ts',
    sound: 'resolutionOf(lookup, entity, id);',
    broken: "'RESOLVED';",
  },
  {
    name: 'fields come in another order than the client’s',
    file: 'execute/execute.ts',
    sound: 'for (const key of keys) data[key]',
    broken: 'for (const key of keys.toReversed()) data[key]',
  },
  {
    name: 'a cursor that is made anew has the id of another row',
    file: 'execute/merge/merge-connection.ts',
    sound: 'protocol.formatCursor({ ...cursor, missed })',
    broken:
      "protocol.formatCursor({ ...cursor, id: protocol.parseCursor(texts[0] ?? '')?.id ?? cursor.id, missed })",
    partial: true,
  },
  {
    name: 'cursors forget who was missing',
    file: 'execute/merge/merge-connection.ts',
    sound: 'const missed = [...new Set([...run.missing, ...missedBefore])].sort();',
    broken: 'const missed = missedBefore;',
    partial: true,
  },
  {
    name: 'a count without a silent shard is called exact',
    file: 'execute/merge/merge-object.ts',
    sound: "run.missing.length === 0 ? 'EXACT'",
    broken: "run.missing.length >= 0 ? 'EXACT'",
    partial: true,
  },
  {
    name: 'an upper bound is kept where a shard is silent',
    file: 'execute/merge/merge-leaf.ts',
    sound: "if (rule.missing === 'NULL' && run.missing.length > 0)",
    broken: 'if (run.missing.length < 0)',
    partial: true,
  },
];
