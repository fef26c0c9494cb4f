import { parse, TypeInfo, visit, visitWithTypeInfo } from 'graphql';
import { toySchema } from '../toy/schema.ts';

/** Response keys of the root fields of a document that all towns are asked for. */
export function scatterKeys(query: string): ReadonlySet<string> {
  const keys = new Set<string>();
  const types = new TypeInfo(toySchema);
  visit(
    parse(query),
    visitWithTypeInfo(types, {
      Field: (node) => {
        const words =
          types.getParentType()?.name === 'Query' ? types.getFieldDef()?.astNode?.directives : undefined;
        if (words?.some((word) => word.name.value === 'scatter'))
          keys.add(node.alias?.value ?? node.name.value);
      },
    }),
  );
  return keys;
}
