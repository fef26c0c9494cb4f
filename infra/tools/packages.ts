import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A package of the workspace that has a `snapshot` script. */
export interface SnapshotPackage {
  /** From the root of the repository. */
  readonly folder: string;
  readonly script: string;
}

/** In the order in which they build on each other: a later one may read what an earlier one has written. */
const folders = [
  'services/network',
  'schema',
  'gateway/engine',
  'gateway/server',
  'gateway/portal',
  'services/*',
  'infra',
];

/** The packages that can write their golden files anew. */
export function snapshotPackages(root: string): SnapshotPackage[] {
  const found = folders.flatMap((pattern) => globSync(pattern, { cwd: root }).sort());
  return [...new Set(found)].flatMap((folder) => {
    const manifest = join(root, folder, 'package.json');
    if (!existsSync(manifest)) return [];
    const { scripts } = JSON.parse(readFileSync(manifest, 'utf8')) as { scripts?: { snapshot?: string } };
    return scripts?.snapshot === undefined ? [] : [{ folder, script: scripts.snapshot }];
  });
}
