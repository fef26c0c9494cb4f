import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** One text file of the repository; its path is from the root, with `/`. */
export interface TextFile {
  readonly path: string;
  readonly text: string;
}

/** All text files that a person or a tool of the project has written. */
export interface Tree {
  readonly root: string;
  /** The names at the top of the repository. */
  readonly top: readonly string[];
  readonly files: readonly TextFile[];
}

/** Folders with installed, built or running things; what is in them is not reviewed. */
const unreviewed = new Set(['node_modules', '.git', '.verbund', 'dist']);
const textEndings =
  /\.(ts|tsx|mts|js|mjs|json|jsonc|yaml|yml|md|graphql|sql|css|html|sh|txt|svg|csv)$|(^|\/)(\.ci\/run|LICENSE|\.[a-z]+rc|\.gitignore|\.editorconfig|Dockerfile|Caddyfile)$/;

/** Reads the repository once; every rule works on the result. */
export function readTree(root: string): Tree {
  const files: TextFile[] = [];
  const walk = (folder: string): void => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      if (unreviewed.has(entry.name)) continue;
      const file = join(folder, entry.name);
      const path = relative(root, file).split(sep).join('/');
      if (entry.isDirectory()) walk(file);
      else if (entry.isFile() && textEndings.test(path))
        files.push({ path, text: readFileSync(file, 'utf8') });
    }
  };
  walk(root);
  files.sort((a, b) => (a.path < b.path ? -1 : 1));
  return {
    root,
    top: readdirSync(root)
      .filter((name) => !unreviewed.has(name))
      .sort(),
    files,
  };
}

export function isTypeScript({ path }: TextFile): boolean {
  return /\.(ts|tsx|mts)$/.test(path);
}
