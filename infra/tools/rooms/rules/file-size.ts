import type { Rule } from '../finding.ts';
import { roomOf } from '../room-of.ts';
import { isTypeScript, type TextFile, type Tree } from '../tree.ts';

const limit = 400;
const long = 250;

/** No hand-written source file is longer than the limit. */
export const fileSize: Rule = (tree) =>
  measured(tree)
    .filter(({ lines }) => lines > limit)
    .map(({ path, lines }) => ({
      where: path,
      what: `has ${lines} lines; at most ${limit} are allowed: one file, one idea`,
    }));

/** Files that are allowed, but ask for a second thought, longest first. */
export function longFiles(tree: Tree): { path: string; lines: number }[] {
  return measured(tree)
    .filter(({ lines }) => lines > long && lines <= limit)
    .sort((a, b) => b.lines - a.lines);
}

function measured(tree: Tree): { path: string; lines: number }[] {
  return tree.files
    .filter((file) => isTypeScript(file) && !isWrittenByProgram(file))
    .map(({ path, text }) => ({ path, lines: text.trimEnd().split('\n').length }));
}

/** Generated files say so in their first lines; migrations and seeds are records, not code to read through. */
function isWrittenByProgram({ path, text }: TextFile): boolean {
  const head = text.split('\n', 3).join('\n');
  return (
    /generated|not to be edited/i.test(head) ||
    path.includes('/migrations/') ||
    (roomOf(path) === 'region' && path.includes('/seed/'))
  );
}
