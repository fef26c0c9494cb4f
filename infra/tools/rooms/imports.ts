import { dirname, join } from 'node:path/posix';
import { parseSync } from 'vite';
import { isTypeScript, type TextFile, type Tree } from './tree.ts';

/** One import or re-export as it stands in the source. */
export interface Import {
  readonly from: string;
  readonly line: number;
  readonly specifier: string;
  /** Only types are taken: nothing of it is left at run time. */
  readonly typeOnly: boolean;
}

const known = new WeakMap<Tree, Import[]>();

/** Every static and dynamic import of the tree with a fixed specifier. */
export function importsOf(tree: Tree): readonly Import[] {
  let imports = known.get(tree);
  if (imports === undefined) {
    imports = tree.files.filter(isTypeScript).flatMap(importsIn);
    known.set(tree, imports);
  }
  return imports;
}

/** The path of the imported file from the root, or `undefined` for a package. */
export function importedPath({ from, specifier }: Import): string | undefined {
  return specifier.startsWith('.') ? join(dirname(from), specifier) : undefined;
}

/** The source without its comments, which are blanked so that every position stays. */
export function withoutComments({ path, text }: TextFile): string {
  let code = text;
  for (const { start, end } of parseSync(path, text).comments) {
    code = code.slice(0, start) + code.slice(start, end).replace(/[^\n]/g, ' ') + code.slice(end);
  }
  return code;
}

export function lineAt(text: string, position: number): number {
  return text.slice(0, position).split('\n').length;
}

function importsIn({ path, text }: TextFile): Import[] {
  const { module } = parseSync(path, text);
  const found: Import[] = [];
  const add = (specifier: string, position: number, typeOnly: boolean) =>
    found.push({ from: path, line: lineAt(text, position), specifier, typeOnly });
  for (const { start, moduleRequest, entries } of module.staticImports) {
    add(moduleRequest.value, start, entries.length > 0 && entries.every(({ isType }) => isType));
  }
  for (const { start, entries } of module.staticExports) {
    const specifier = entries[0]?.moduleRequest?.value;
    if (specifier !== undefined)
      add(
        specifier,
        start,
        entries.every(({ isType }) => isType),
      );
  }
  for (const { start, moduleRequest } of module.dynamicImports) {
    const literal = /^(['"`])([^'"`$]+)\1$/.exec(text.slice(moduleRequest.start, moduleRequest.end));
    if (literal?.[2] !== undefined) add(literal[2], start, false);
  }
  return found;
}
