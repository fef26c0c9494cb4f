import { visit, type DocumentNode } from 'graphql';

/** What aliases and variables of the engine begin with: `_v_`, unless the client uses that itself. */
export function freePrefix(document: DocumentNode): string {
  const taken = new Set<string>();
  const note = (name: string | undefined) => {
    const prefix = name === undefined ? undefined : /^_v[0-9]*_/.exec(name)?.[0];
    if (prefix !== undefined) taken.add(prefix);
  };
  visit(document, { Field: (node) => note(node.alias?.value), Variable: (node) => note(node.name.value) });
  let prefix = '_v_';
  for (let next = 1; taken.has(prefix); next++) prefix = `_v${next}_`;
  return prefix;
}
