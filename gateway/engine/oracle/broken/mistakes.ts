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
    sound: 'resolutionOf(lookup, entity, formerId);',
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
    sound: 'protocol.formatCursor({ ...cursor, fingerprint, missed })',
    broken:
      "protocol.formatCursor({ ...cursor, fingerprint, id: protocol.parseCursor(texts[0] ?? '')?.id ?? cursor.id, missed })",
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
  {
    name: 'a closure ends after its first round',
    file: 'execute/run/closure-search.ts',
    sound: 'return when === null || this.use.value[when] === true;',
    broken: 'return false;',
  },
  {
    name: 'a closure goes on although nobody asked for it',
    file: 'execute/run/closure-search.ts',
    sound: 'return when === null || this.use.value[when] === true;',
    broken: 'return true;',
  },
  {
    name: 'a circle of edges has no end',
    file: 'execute/run/closure-search.ts',
    sound: 'filter((id) => !this.#asked.has(id))',
    broken: 'filter(() => true)',
  },
  {
    name: 'the last round is taken for all of them',
    file: 'execute/run/closure-search.ts',
    sound: 'for (const id of answer.from ?? []) this.#found.add(id);',
    broken:
      'if (answer.from?.length) this.#found.clear(); for (const id of answer.from ?? []) this.#found.add(id);',
  },
  {
    name: 'edges are asked for without what filters them',
    file: 'execute/run/ask-round.ts',
    sound: 'if (use.value[name] === undefined) return [];',
    broken: 'if (name.length > 0) return [];',
  },
  {
    name: 'closures from different starts are one',
    file: 'execute/prepare/closure-uses.ts',
    sound: 'key: `${node.index} ${JSON.stringify(value)}`',
    broken: 'key: `${node.index}`',
  },
  {
    name: 'shards are given their own ids alone where references are meant',
    file: 'execute/prepare/close-run.ts',
    sound: 'return this.use.own ? (this.#byOwner.get(shard) ?? []) : this.outcome.ids;',
    broken: 'return this.outcome.ids.filter((id) => id.startsWith(`${shard}:`));',
  },
  {
    name: 'a shard that owns none of the ids counts as asked',
    file: 'execute/prepare/close-run.ts',
    sound: 'own.every((one) => one.idsOf(shard).length > 0)',
    broken: 'own.every(() => shard.length > 0)',
  },
  {
    name: 'cursors are of what the shards were asked, not of what the client has asked',
    file: 'execute/merge/merge-connection.ts',
    sound: '&& !run.ownCursors) return texts;',
    broken: ') return texts;',
  },
  {
    name: 'cursors go to shards as the client gave them, though these were asked otherwise',
    file: 'execute/prepare/own-variables.ts',
    sound: 'closed?.fingerprintFor(shard) ?? page.fingerprint',
    broken: 'page.fingerprint',
  },
  {
    name: 'who was missing in a round is forgotten',
    file: 'execute/prepare/scatter-run.ts',
    sound: 'return [...new Set([...missing, ...(run.closed?.missing.keys() ?? [])])].sort();',
    broken: 'return missing.sort();',
    partial: true,
  },
  {
    name: 'only the first round is looked at for who is missing',
    file: 'execute/run/closure-search.ts',
    sound: 'if (!this.#missing.has(shard))',
    broken: 'if (round === 1)',
    partial: true,
  },
  {
    name: 'whoever was missing in a round is not asked for rows',
    file: 'execute/prepare/close-run.ts',
    sound: 'asked: asked.asked.filter(fits)',
    broken: 'asked: asked.asked.filter((name) => fits(name) && !closed.missing.has(name))',
    partial: true,
  },
  {
    name: 'nested rows are those of the first row',
    file: 'execute/run/follow-nested.ts',
    sound: 'const entity: unknown = entities[index];',
    broken: 'const entity: unknown = { ...(entities[0] as object), [documents.parentKey]: id };',
  },
  {
    name: 'nested rows are those of the owner of the row around them',
    file: 'execute/run/follow-nested.ts',
    sound: 'const answerOf = (shard: string) => read(arrived.get(shard), at, id);',
    broken:
      'const answerOf = (shard: string) => (id.startsWith(`${shard}:`) ? read(arrived.get(shard), at, id) : undefined);',
  },
  {
    name: 'of rows that stand in several places one alone gets its nested rows',
    file: 'execute/run/follow-nested.ts',
    sound: 'for (const { target, key, path } of waiters) {',
    broken: 'for (const { target, key, path } of waiters.slice(0, 1)) {',
  },
  {
    name: 'what nested rows lead to is not followed',
    file: 'execute/run/follow-references.ts',
    sound: 'round < first + depth + maxNestingDepth',
    broken: 'round < 1',
  },
];
