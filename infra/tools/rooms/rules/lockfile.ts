import type { Rule } from '../finding.ts';
import { lineAt } from '../imports.ts';

/** The lockfile holds versions and checksums, no address; and there is one copy of graphql. */
export const lockfile: Rule = (tree) => {
  const lock = tree.files.find(({ path }) => path === 'pnpm-lock.yaml');
  if (lock === undefined) return [{ where: 'pnpm-lock.yaml', what: 'is missing' }];
  const hosts = [...lock.text.matchAll(/https?:\/\/\S+/g)].map((match) => ({
    where: `pnpm-lock.yaml:${lineAt(lock.text, match.index)}`,
    what: `holds an address: ${match[0]}`,
  }));
  const copies = new Set([...lock.text.matchAll(/^ {2}graphql@([^:(]+)/gm)].map(([, version]) => version));
  if (copies.size <= 1) return hosts;
  return [
    ...hosts,
    { where: 'pnpm-lock.yaml', what: `has several copies of graphql: ${[...copies].join(', ')}` },
  ];
};
