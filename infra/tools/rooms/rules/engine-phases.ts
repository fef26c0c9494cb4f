import type { Rule } from '../finding.ts';
import { importedPath, importsOf } from '../imports.ts';
import { isSupport } from '../room-of.ts';

/** compose ← plan ← execute ← subscribe: a phase knows the earlier ones only. */
const phases = ['compose', 'plan', 'execute', 'subscribe'];

export const enginePhases: Rule = (tree) =>
  importsOf(tree).flatMap((one) => {
    const [own, other] = [phaseOf(one.from), phaseOf(importedPath(one) ?? '')];
    if (own < 0 || other <= own || isSupport(one.from)) return [];
    return [
      {
        where: `${one.from}:${one.line}`,
        what: `${phases[own]} must not import ${phases[other]}, a later phase`,
      },
    ];
  });

function phaseOf(path: string): number {
  return phases.indexOf(/^gateway\/engine\/src\/([^/]+)\//.exec(path)?.[1] ?? '');
}
