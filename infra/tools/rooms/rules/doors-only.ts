import type { Rule } from '../finding.ts';
import { importedPath, importsOf } from '../imports.ts';
import { packageFolder } from '../room-of.ts';

/** A package is entered through its one door: no path behind its name, no relative path into its folder. */
export const doorsOnly: Rule = (tree) =>
  importsOf(tree).flatMap((one) => {
    const where = `${one.from}:${one.line}`;
    if (/^@verbund\/[^/]+\//.test(one.specifier)) {
      return [{ where, what: `imports ${one.specifier}; a package has one door, its name alone` }];
    }
    const target = importedPath(one);
    if (target === undefined || packageFolder(target) === packageFolder(one.from)) return [];
    return [
      {
        where,
        what: `imports ${one.specifier}, which lies in another package; use the door of that package`,
      },
    ];
  });
