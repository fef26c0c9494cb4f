import type { UpstreamError } from './upstream-error.ts';

/** Errors of one shard's answer by where they stand in it, so that they can be followed to where a value ends up. */
export interface ErrorTree {
  readonly errors: UpstreamError[];
  readonly children: Map<string | number, ErrorTree>;
}

export function errorTree(errors: readonly UpstreamError[]): ErrorTree {
  const root = emptyTree();
  for (const error of errors) {
    let node = root;
    for (const key of error.path ?? []) {
      let child = node.children.get(key);
      if (!child) node.children.set(key, (child = emptyTree()));
      node = child;
    }
    node.errors.push(error);
  }
  return root;
}

/** All errors at this place and below, with the keys that lead to them from here. */
export function* errorsBelow(
  tree: ErrorTree,
  keys: readonly (string | number)[] = [],
): Generator<{ error: UpstreamError; keys: readonly (string | number)[] }> {
  for (const error of tree.errors) yield { error, keys };
  for (const [key, child] of tree.children) yield* errorsBelow(child, [...keys, key]);
}

function emptyTree(): ErrorTree {
  return { errors: [], children: new Map() };
}
