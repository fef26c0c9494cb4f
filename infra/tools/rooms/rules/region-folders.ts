import type { Rule } from '../finding.ts';
import { isSupport, packageFolder, roomOf } from '../room-of.ts';
import { isTypeScript } from '../tree.ts';

const longestMain = 30;

/** A region folder is an address and a seed: no logic. */
export const regionFolders: Rule = (tree) =>
  tree.files
    .filter((file) => roomOf(file.path) === 'region' && isTypeScript(file) && !file.path.endsWith('.test.ts'))
    .flatMap(({ path, text }) => {
      const rest = path.slice(packageFolder(path).length + 1);
      if (rest === 'main.ts' && text.trimEnd().split('\n').length > longestMain) {
        return [
          { where: path, what: `has more than ${longestMain} lines; a region has no logic of its own` },
        ];
      }
      if (rest === 'main.ts' || rest === 'network.config.ts' || rest.startsWith('seed/') || isSupport(path))
        return [];
      return [
        {
          where: path,
          what: 'does not belong into a region folder: only main.ts, network.config.ts and seed/ do',
        },
      ];
    });
