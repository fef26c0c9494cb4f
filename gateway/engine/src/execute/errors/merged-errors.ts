import type { MergedSelection, MergeValue } from '../../plan/merged-selection.ts';
import { errorsBelow, type ErrorTree } from './error-tree.ts';
import type { UpstreamError } from './upstream-error.ts';

/** An error that costs a shard's whole contribution, with the keys that lead to it. */
export interface MergedError {
  readonly error: UpstreamError;
  readonly keys: readonly (string | number)[];
}

/**
 * The errors of one contribution that stand in what is merged, not inside a row. A value merged without them would be
 * wrong in silence, so that the contribution is lost; errors inside rows stay with their rows (promise 2).
 */
export function mergedErrors(tree: ErrorTree, merged: MergeValue, value: unknown): MergedError[] {
  if (value === null || merged.kind === 'LEAF') return [...errorsBelow(tree)];
  const own = tree.errors.map((error) => ({ error, keys: [] }));
  return [...own, ...below(tree, (key, child) => inside(child, merged, value, key))];
}

function inside(tree: ErrorTree, merged: MergeValue, value: unknown, key: string | number): MergedError[] {
  switch (merged.kind) {
    case 'LEAF':
      return [...errorsBelow(tree)];
    case 'ROWS':
      return [];
    case 'OBJECT':
      return inMerge(tree, merged.selection, value, key);
    case 'GROUP': {
      const row = (value as readonly unknown[])[Number(key)];
      return [
        ...tree.errors.map((error) => ({ error, keys: [] })),
        ...below(tree, (field, child) => inMerge(child, merged.selection, row, field)),
      ];
    }
    case 'CONNECTION': {
      if (key !== merged.rows?.edgesKey) return inMerge(tree, merged.selection, value, key);
      const nodes = new Set<string | number>(merged.rows.nodes.map((node) => node.upstreamKey));
      return below(tree, (_row, edge) =>
        below(edge, (field, child) => (nodes.has(field) ? [] : [...errorsBelow(child)])),
      );
    }
  }
}

function inMerge(
  tree: ErrorTree,
  selection: MergedSelection,
  value: unknown,
  key: string | number,
): MergedError[] {
  const merge = selection.merges.find(({ upstreamKey }) => upstreamKey === key);
  const inner = (value as Readonly<Record<string | number, unknown>> | null | undefined)?.[key] ?? null;
  return merge ? mergedErrors(tree, merge.value, inner) : [...errorsBelow(tree)];
}

function below(
  tree: ErrorTree,
  look: (key: string | number, child: ErrorTree) => MergedError[],
): MergedError[] {
  return [...tree.children].flatMap(([key, child]) =>
    look(key, child).map((found) => ({ error: found.error, keys: [key, ...found.keys] })),
  );
}
