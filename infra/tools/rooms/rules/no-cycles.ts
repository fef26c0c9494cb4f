import type { Rule } from '../finding.ts';
import { importedPath, importsOf } from '../imports.ts';

/** Modules that need each other at run time cannot be loaded in a safe order; types may point anywhere. */
export const noCycles: Rule = (tree) => {
  const edges = new Map<string, string[]>();
  for (const one of importsOf(tree)) {
    const target = one.typeOnly ? undefined : importedPath(one);
    if (target !== undefined) edges.set(one.from, [...(edges.get(one.from) ?? []), target]);
  }
  return cycles(edges).map((cycle) => ({
    where: cycle[0] as string,
    what: `is part of an import cycle: ${[...cycle, cycle[0]].join(' → ')}`,
  }));
};

/** One cycle for every group of files that reach each other. */
function cycles(edges: ReadonlyMap<string, readonly string[]>): string[][] {
  const found: string[][] = [];
  const done = new Set<string>();
  const path: string[] = [];
  const visit = (file: string): void => {
    const start = path.indexOf(file);
    if (start >= 0) {
      found.push(path.slice(start));
      return;
    }
    if (done.has(file)) return;
    path.push(file);
    for (const next of edges.get(file) ?? []) visit(next);
    path.pop();
    done.add(file);
  };
  for (const file of [...edges.keys()].sort()) visit(file);
  return found;
}
