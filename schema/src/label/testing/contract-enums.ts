import { readFileSync } from 'node:fs';

/** Every enum of `network.graphql` with its values in order, read with two regular expressions: this room has no dependencies. */
export function contractEnums(): ReadonlyMap<string, readonly string[]> {
  const text = readFileSync(new URL('../../../network.graphql', import.meta.url), 'utf8').replace(
    /"""[^]*?"""|"[^"\n]*"/g,
    '',
  );
  const enums = new Map<string, readonly string[]>();
  for (const [, name, body] of text.matchAll(/^enum (\w+)[^{]*\{([^}]*)\}/gm))
    enums.set(name as string, (body as string).match(/\b[A-Z][A-Z0-9_]*\b/g) ?? []);
  return enums;
}
