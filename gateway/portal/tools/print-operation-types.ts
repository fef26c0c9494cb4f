import {
  getNamedType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
  Kind,
  typeFromAST,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

/**
 * TypeScript for the named operations: one interface per fragment, one for the data and one for the variables of each
 * operation, and the map `Operations`. Types follow the selection exactly, so that a field nobody asked for does not compile.
 */
export function printOperationTypes(schema: GraphQLSchema, document: DocumentNode): string {
  const enums = new Set<GraphQLNamedType>();
  const inputs = new Set<GraphQLNamedType>();
  const fragments = document.definitions.filter(
    (node): node is FragmentDefinitionNode => node.kind === Kind.FRAGMENT_DEFINITION,
  );
  const operations = document.definitions.filter(
    (node): node is OperationDefinitionNode => node.kind === Kind.OPERATION_DEFINITION,
  );
  const byName = <Node extends { name?: { value: string } }>(left: Node, right: Node): number =>
    (left.name?.value ?? '') < (right.name?.value ?? '') ? -1 : 1;

  const fragmentBlocks = fragments.toSorted(byName).map((fragment) => {
    const type = schema.getType(fragment.typeCondition.name.value) as GraphQLCompositeType;
    return `export type ${fragment.name.value} = ${selection(type, fragment.selectionSet)};`;
  });
  const operationBlocks = operations.toSorted(byName).map((operation) => {
    const name = operation.name?.value ?? '';
    const variables = (operation.variableDefinitions ?? []).map((definition) => {
      const type = typeFromAST(schema, definition.type) as GraphQLInputType;
      return `readonly ${definition.variable.name.value}${isNonNullType(type) ? '' : '?'}: ${input(type)};`;
    });
    const data = selection(
      schema.getRootType(operation.operation) as GraphQLCompositeType,
      operation.selectionSet,
    );
    return `export type ${name}Data = ${data};\n\nexport type ${name}Variables = ${block(variables)};`;
  });
  const map = operations
    .toSorted(byName)
    .map(
      ({ name }) =>
        `readonly ${name?.value}: { readonly data: ${name?.value}Data; readonly variables: ${name?.value}Variables };`,
    );
  const inputBlocks = printInputs();
  const enumBlocks = [...enums]
    .toSorted((left, right) => (left.name < right.name ? -1 : 1))
    .map((type) => {
      const values = isEnumType(type) ? type.getValues().map((value) => `'${value.name}'`) : [];
      return `export type ${type.name} = ${values.join(' | ')};`;
    });
  return [
    '// Made from schema/operations by `pnpm snapshot`. Not to be edited.',
    ...enumBlocks,
    ...inputBlocks,
    ...fragmentBlocks,
    ...operationBlocks,
    `export interface Operations ${block(map)}`,
    '',
  ]
    .join('\n\n')
    .replace(/\n\n$/, '\n');

  function selection(type: GraphQLCompositeType, set: SelectionSetNode): string {
    const lines: string[] = [];
    const spreads: string[] = [];
    for (const node of set.selections) {
      if (node.kind === Kind.FRAGMENT_SPREAD) spreads.push(node.name.value);
      else if (node.kind === Kind.INLINE_FRAGMENT) {
        const inner = schema.getType(node.typeCondition?.name.value ?? type.name) as GraphQLCompositeType;
        spreads.push(`Partial<${selection(inner, node.selectionSet)}>`);
      } else {
        const key = node.alias?.value ?? node.name.value;
        const field =
          isObjectType(type) || isAbstractType(type)
            ? 'getFields' in type
              ? type.getFields()[node.name.value]
              : undefined
            : undefined;
        if (!field) throw new Error(`${type.name}.${node.name.value} is not in the contract`);
        const optional = (node.directives ?? []).some(
          (directive) => directive.name.value === 'include' || directive.name.value === 'skip',
        );
        lines.push(`readonly ${key}${optional ? '?' : ''}: ${output(field.type, node.selectionSet)};`);
      }
    }
    return [...(lines.length > 0 ? [block(lines)] : []), ...spreads].join(' & ');
  }

  function output(type: GraphQLOutputType, set: SelectionSetNode | undefined): string {
    const inner = isNonNullType(type) ? type.ofType : type;
    const orNull = isNonNullType(type) ? '' : ' | null';
    if (isListType(inner)) return `readonly ${wrapped(output(inner.ofType, set))}[]${orNull}`;
    const named = getNamedType(inner);
    if (set) return `${wrapped(selection(named as GraphQLCompositeType, set))}${orNull}`;
    return `${leaf(named)}${orNull}`;
  }

  function input(type: GraphQLInputType): string {
    if (isNonNullType(type)) return input(type.ofType).replace(/ \| null$/, '');
    if (isListType(type)) return `readonly ${wrapped(input(type.ofType))}[] | null`;
    return `${leaf(type)} | null`;
  }

  function leaf(type: GraphQLNamedType): string {
    if (isEnumType(type)) enums.add(type);
    if (isInputObjectType(type)) inputs.add(type);
    if (!isScalarType(type)) return type.name;
    return type.name === 'Int' || type.name === 'Float'
      ? 'number'
      : type.name === 'Boolean'
        ? 'boolean'
        : 'string';
  }

  /** Printing one input object may name further ones. */
  function printInputs(): string[] {
    const printed = new Map<string, string>();
    for (const type of inputs) {
      if (!isInputObjectType(type)) continue;
      const lines = Object.values(type.getFields()).map((field) => {
        const required = isNonNullType(field.type) && field.defaultValue === undefined;
        return `readonly ${field.name}${required ? '' : '?'}: ${input(field.type)};`;
      });
      printed.set(type.name, `export interface ${type.name} ${block(lines)}`);
    }
    return [...printed].toSorted(([left], [right]) => (left < right ? -1 : 1)).map(([, text]) => text);
  }
}

function block(lines: readonly string[]): string {
  return lines.length === 0
    ? '{}'
    : `{\n${lines.map((line) => `  ${line.replaceAll('\n', '\n  ')}`).join('\n')}\n}`;
}

function wrapped(type: string): string {
  return /[|&]/.test(type) && !/^\{[\s\S]*\}$/.test(type) ? `(${type})` : type;
}
