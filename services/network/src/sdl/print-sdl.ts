import { getDocumentNodeFromSchema } from '@graphql-tools/utils';
import {
  Kind,
  print,
  visit,
  type ASTNode,
  type ConstDirectiveNode,
  type GraphQLSchema,
  type TypeDefinitionNode,
} from 'graphql';
import { sdlHeader } from './header.ts';

/** Kinds in the order of reading: interfaces, what is answered, what is asked with, values. */
const KINDS: readonly Kind[] = [
  Kind.INTERFACE_TYPE_DEFINITION,
  Kind.OBJECT_TYPE_DEFINITION,
  Kind.INPUT_OBJECT_TYPE_DEFINITION,
  Kind.ENUM_TYPE_DEFINITION,
  Kind.SCALAR_TYPE_DEFINITION,
];

const ROOTS: readonly string[] = ['Query', 'Mutation', 'Subscription'];

/**
 * The contract as text, with its directives (TypeGraphQL's own printing loses them). `Query`, `Mutation` and `Subscription` come first, then the types
 * by kind and name; the fields of the first three by name, those of types as they are written in the code. So the text changes only where the contract does.
 */
export function printSdl(schema: GraphQLSchema): string {
  const types = getDocumentNodeFromSchema(schema)
    .definitions.filter((definition): definition is TypeDefinitionNode => KINDS.includes(definition.kind))
    .sort((a, b) => rank(a) - rank(b) || (a.name.value < b.name.value ? -1 : 1));
  return `${sdlHeader}\n${types.map((type) => print(tidy(withDirectives(sorted(type), schema)))).join('\n\n')}\n`;
}

function rank(type: TypeDefinitionNode): number {
  const root = ROOTS.indexOf(type.name.value);
  return root < 0 ? KINDS.indexOf(type.kind) : root - ROOTS.length;
}

function sorted(type: TypeDefinitionNode): TypeDefinitionNode {
  if (type.kind !== Kind.OBJECT_TYPE_DEFINITION || !ROOTS.includes(type.name.value)) return type;
  return { ...type, fields: [...(type.fields ?? [])].sort((a, b) => (a.name.value < b.name.value ? -1 : 1)) };
}

/** Puts back the directives as they were written: the tools print names of enum values as texts where they do not know the directive. */
function withDirectives(definition: TypeDefinitionNode, schema: GraphQLSchema): TypeDefinitionNode {
  const type = schema.getType(definition.name.value);
  const written = (
    element:
      | { astNode?: { directives?: readonly ConstDirectiveNode[] | undefined } | null | undefined }
      | undefined,
  ) => element?.astNode?.directives ?? [];
  if (!type || !('getFields' in type) || !('fields' in definition)) return definition;
  const fields = type.getFields();
  return {
    ...definition,
    directives: written(type),
    fields: definition.fields?.map((field) => ({ ...field, directives: written(fields[field.name.value]) })),
  } as TypeDefinitionNode;
}

/** One line of description stands in one line. */
function tidy(definition: TypeDefinitionNode): ASTNode {
  return visit(definition, { StringValue: (node) => ({ ...node, block: node.value.includes('\n') }) });
}
