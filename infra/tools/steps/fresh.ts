import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { readTree } from '../rooms/tree.ts';
import { writeSnapshots } from '../write-snapshots.ts';
import type { Step } from './step.ts';

/** Generated files are what their programs write today. Tried out on a copy: a check changes nothing. */
export const fresh: Step = {
  name: 'generated files',
  async run(root) {
    const copy = mkdtempSync(join(tmpdir(), 'verbund-fresh-'));
    try {
      copyRepository(root, copy);
      const before = contents(copy);
      const written = await writeSnapshots(copy);
      if (!written.ok) return written;
      const stale = differences(before, contents(copy));
      return {
        ok: stale.length === 0,
        output: stale.length === 0 ? '' : `not fresh (npx -y pnpm@12 snapshot):\n${stale.join('\n')}`,
      };
    } finally {
      rmSync(copy, { recursive: true, force: true });
    }
  },
};

/** Installed packages are shared with the original; the packages of the workspace are those of the copy. */
function copyRepository(root: string, copy: string): void {
  const left = new Set(['.git', '.verbund', 'dist']);
  cpSync(root, copy, {
    recursive: true,
    verbatimSymlinks: true,
    filter: (file) => !left.has(basename(file)) && file !== join(root, 'node_modules'),
  });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
}

function contents(root: string): Map<string, string> {
  return new Map(readTree(root).files.map(({ path, text }) => [path, text]));
}

function differences(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): string[] {
  const paths = new Set([...before.keys(), ...after.keys()]);
  return [...paths].filter((path) => before.get(path) !== after.get(path)).sort();
}
