import { readdirSync, readFileSync } from 'node:fs';
import type { PortalOperation } from '../door.ts';
import type { Operations } from './operation-types.ts';

export type OperationName = keyof Operations;

const folder = new URL('../../../../schema/operations/', import.meta.url);

/**
 * The named operations of `schema/operations`, each with the fragments it spreads, so that one text can be sent alone.
 * Read once, when the portal is built.
 */
export function readOperations(): ReadonlyMap<string, PortalOperation> {
  const fragments = new Map<string, string>();
  for (const file of graphqlFiles('fragments/')) {
    const text = readFileSync(new URL(`fragments/${file}`, folder), 'utf8');
    fragments.set(/fragment (\w+)/.exec(text)?.[1] ?? file, text);
  }
  const operations = new Map<string, PortalOperation>();
  for (const file of graphqlFiles('')) {
    const text = readFileSync(new URL(file, folder), 'utf8');
    const name = /^(?:query|mutation) (\w+)/m.exec(text)?.[1];
    if (name) operations.set(name, { name, document: withFragments(text, fragments) });
  }
  return operations;
}

function graphqlFiles(place: string): string[] {
  return readdirSync(new URL(place, folder)).filter((name) => name.endsWith('.graphql'));
}

function withFragments(operation: string, fragments: ReadonlyMap<string, string>): string {
  const wanted = new Set<string>();
  const collect = (text: string): void => {
    for (const [, name] of text.matchAll(/\.\.\.\s*(?!on\b)(\w+)/g)) {
      if (name === undefined || wanted.has(name)) continue;
      wanted.add(name);
      collect(fragments.get(name) ?? '');
    }
  };
  collect(operation);
  return [operation, ...[...wanted].map((name) => fragments.get(name) ?? '')].join('\n');
}
