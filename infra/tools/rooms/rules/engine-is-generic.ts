import { Kind, parse } from 'graphql';
import type { Rule } from '../finding.ts';
import { lineAt, withoutComments } from '../imports.ts';
import { roomOf } from '../room-of.ts';
import { isTypeScript } from '../tree.ts';

/** Names of the contract that any horizontal federation has; the engine may know them. */
const generic = new Set(
  'Query Mutation Subscription Node PageInfo Date DateTime URL Coverage CoverageSource SourceStatus TotalRelation'.split(
    ' ',
  ),
);

/** The engine knows no word of the subject: none of the contract's type names stands in its code. */
export const engineIsGeneric: Rule = (tree) => {
  const contract = tree.files.find(({ path }) => path === 'schema/network.graphql');
  if (contract === undefined) return [{ where: 'schema/network.graphql', what: 'is missing' }];
  const names = typeNames(contract.text).filter((name) => !generic.has(name));
  const word = new RegExp(`\\b(${names.join('|')})\\b`, 'g');
  return tree.files
    .filter((file) => roomOf(file.path) === 'gateway/engine' && isTypeScript(file))
    .flatMap((file) =>
      [...withoutComments(file).matchAll(word)].map(({ 0: name, index }) => ({
        where: `${file.path}:${lineAt(file.text, index)}`,
        what: `knows the domain word ${name} of schema/network.graphql; the engine is generic`,
      })),
    );
};

function typeNames(sdl: string): string[] {
  return parse(sdl).definitions.flatMap((definition) => {
    switch (definition.kind) {
      case Kind.OBJECT_TYPE_DEFINITION:
      case Kind.INTERFACE_TYPE_DEFINITION:
      case Kind.UNION_TYPE_DEFINITION:
      case Kind.ENUM_TYPE_DEFINITION:
      case Kind.INPUT_OBJECT_TYPE_DEFINITION:
      case Kind.SCALAR_TYPE_DEFINITION:
        return [definition.name.value];
      default:
        return [];
    }
  });
}
