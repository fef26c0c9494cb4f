import type { Rule } from '../finding.ts';
import { lineAt } from '../imports.ts';

/** Written with classes of one character, so that this file does not contain what it looks for. */
const forbidden: readonly { readonly pattern: RegExp; readonly what: string }[] = [
  {
    pattern: /registry[.](?:npmjs|yarnpkg|npmmirror)|npmjs[.]org|deb[.]debian[.]org/g,
    what: 'names a package registry',
  },
  {
    pattern: /(?<![\w.])[/](?:work|farm|root)[/]\w|(?<![\w.])[/](?:home|Users)[/](?!<)\w+[/]/g,
    what: 'holds an absolute path of one machine',
  },
];

/** No host of a package registry and no path of somebody's machine stands in the repository. */
export const forbiddenWords: Rule = (tree) =>
  tree.files.flatMap(({ path, text }) =>
    forbidden.flatMap(({ pattern, what }) =>
      [...text.matchAll(pattern)].map((match) => ({
        where: `${path}:${lineAt(text, match.index)}`,
        what: `${what}: ${match[0]}`,
      })),
    ),
  );
