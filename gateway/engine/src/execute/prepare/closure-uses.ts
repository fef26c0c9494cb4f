import type { ClosureNode } from '../../plan/nodes.ts';
import { isObject } from '../check/row.ts';
import { valueAt } from './named-shards.ts';
import type { MergedRun } from './scatter-run.ts';

/** One closure in the arguments of one field, as this request has it. */
export interface ClosureUse {
  readonly node: ClosureNode;
  readonly argument: string;
  /** Path inside the argument. */
  readonly path: readonly string[];
  readonly own: boolean;
  /** The input, coerced. */
  readonly value: Readonly<Record<string, unknown>>;
  /** Equal closures of one operation have equal keys. */
  readonly key: string;
}

/** The closures a field was really given. */
export function closureUses(
  { root, args, problem }: Pick<MergedRun, 'root' | 'args' | 'problem'>,
  closures: readonly ClosureNode[],
): readonly ClosureUse[] {
  if (problem) return [];
  return root.node.fetch.closures.flatMap(({ argument, uses }) =>
    uses.flatMap(({ path, closure, own }) => {
      const node = closures[closure];
      const value = valueAt(args.values, [argument, ...path]);
      return node && isObject(value)
        ? [{ node, argument, path, own, value, key: `${node.index} ${JSON.stringify(value)}` }]
        : [];
    }),
  );
}
