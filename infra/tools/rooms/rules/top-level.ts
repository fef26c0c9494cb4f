import type { Rule } from '../finding.ts';

const allowed = new Set([
  'services',
  'gateway',
  'schema',
  'infra',
  'package.json',
  'pnpm-workspace.yaml',
  'pnpm-lock.yaml',
  'tsconfig.json',
  'README.md',
  'LICENSE',
]);

/** The top of the repository is fixed; only files that begin with a dot may come along. */
export const topLevel: Rule = (tree) =>
  tree.top
    .filter((name) => !allowed.has(name) && !name.startsWith('.'))
    .map((name) => ({ where: name, what: 'must not stand at the top of the repository' }));
