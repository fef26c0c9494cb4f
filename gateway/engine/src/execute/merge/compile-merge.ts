import type { Merge } from '../../plan/merged-selection.ts';
import { mergeConnection } from './merge-connection.ts';
import { mergeGroup } from './merge-group.ts';
import { mergeLeaf } from './merge-leaf.ts';
import { mergeObject, type MergeContext } from './merge-object.ts';
import { mergeRows } from './merge-rows.ts';
import { settle, type MergeField } from './merge.ts';

/** Compiles the merge of one field, by its strategy. Done once per plan. `root`: it is a root field, whose rows are those coverage counts. */
export function compileMerge<Context>(
  context: MergeContext<Context>,
  merge: Pick<Merge, 'rule' | 'type' | 'coordinate' | 'value'>,
  root: boolean,
): MergeField {
  const { value, coordinate, type } = merge;
  const inner = (field: Merge) => compileMerge(context, field, false);
  switch (value.kind) {
    case 'LEAF':
      return mergeLeaf(merge);
    case 'ROWS':
      return mergeRows(merge, value, root);
    case 'GROUP':
      return mergeGroup(merge, value.keys, mergeObject(context, value.selection, inner));
    case 'CONNECTION':
      return mergeConnection(context, merge, value, inner);
    case 'OBJECT': {
      const object = mergeObject(context, value.selection, inner);
      return (parts, run, path) => {
        const given = parts.filter((part) => part.value !== null);
        const merged = given.length === 0 && parts.length > 0 ? null : object(given, run, path);
        return settle(merged, type.endsWith('!'), coordinate, run, path);
      };
    }
  }
}
