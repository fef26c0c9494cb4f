import type { MergedOutput, MergedSelection, MergeValue } from '../plan/merged-selection.ts';
import { ASSUMED_LENGTH } from './cost.ts';
import { sum, weighField } from './weigh-rows.ts';

/** Values one shard is asked for: `once`, and for each row of the page. */
export interface Weight {
  readonly once: number;
  readonly perRow: number;
}

/** What is asked of one shard for a merged field. Rows in lists without pages count as ASSUMED_LENGTH. */
export function weighMerged(value: MergeValue): Weight {
  switch (value.kind) {
    case 'LEAF':
      return { once: 1, perRow: 0 };
    case 'OBJECT':
      return { once: weighSelection(value.selection), perRow: 0 };
    case 'GROUP':
      return { once: ASSUMED_LENGTH * (value.keys.length + weighSelection(value.selection)), perRow: 0 };
    case 'ROWS':
      return { once: ASSUMED_LENGTH * weighField(value.selection), perRow: 0 };
    case 'CONNECTION':
      return {
        once: weighSelection(value.selection),
        perRow: value.rows
          ? sum(value.rows.nodes.map((node) => weighField(node.value))) + outputsPerRow(value.selection)
          : 0,
      };
  }
}

/** The merges, each with all of its own: what only the engine reads is asked for too. */
function weighSelection({ merges }: MergedSelection): number {
  const weights = merges.map((merge) => weighMerged(merge.value));
  return 1 + sum(weights.map(({ once, perRow }) => once + perRow));
}

/** Rows written more than once, under several aliases. */
function outputsPerRow({ outputs }: MergedSelection): number {
  return sum(outputs.map(timesPerRow));
}

function timesPerRow(output: MergedOutput): number {
  if (output.kind === 'EDGES') return 1 + output.outputs.length;
  return output.kind === 'NODES' ? 1 : 0;
}
