import {
  Kind,
  print,
  type DocumentNode,
  type GraphQLObjectType,
  type OperationDefinitionNode,
  type TypeNode,
} from 'graphql';
import type { Contract } from '../compose/contract.ts';
import type { ClosureNode, LookupNode, PlanNode } from './nodes.ts';
import type { LookupDraft, PlanContext } from './plan-context.ts';
import type { Plan, VariableText } from './plan-type.ts';
import { collectFields, type CollectedFields } from './passes/collect-fields.ts';
import { localDocument } from './passes/local-document.ts';
import { freePrefix } from './passes/free-prefix.ts';
import { selectMerged } from './passes/select-merged.ts';
import { selectRoots } from './passes/select-roots.ts';
import { selectStream } from './passes/select-stream.ts';

export interface PlanOptions {
  /** Values of the variables in `@skip` and `@include`. */
  readonly flags: Readonly<Record<string, boolean>>;
  readonly maxReferenceDepth: number;
  readonly maxNestingDepth: number;
}

/**
 * A valid operation → its plan. In: the contract, a document valid against its API schema, one of its operations.
 * Out: plain frozen data. Throws an OperationError where the operation is refused as a whole.
 */
export function plan(
  contract: Contract,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  options: PlanOptions,
): Plan {
  const context = planContext(contract, document, options);
  const type = rootType(contract, operation);
  const collected = collectFields(context, type, [operation.selectionSet]);
  const roots =
    operation.operation === 'subscription'
      ? selectStream(context, type, collected)
      : answeredRoots(context, document, operation, type, collected);
  const steps = [
    ...context.closures.map((draft): ClosureNode => ({ ...draft, into: [...draft.into] })),
    roots,
    ...context.nested.filter((node) => node !== null),
    ...context.lookups.map(lookupNode),
  ];
  return deepFreeze({
    kind: operation.operation,
    operationName: operation.name?.value ?? null,
    root: underFlags(
      options.flags,
      steps.length === 1 && steps[0] ? steps[0] : { kind: 'Sequence', nodes: steps },
    ),
    responseKeys: [...collected.keys()],
    prefix: context.prefix,
    variables: variableTexts(operation),
    hasAnswer: (operation.directives ?? []).some((directive) => directive.name.value === 'answer'),
  });
}

/** The root fields of a query or a mutation. */
function answeredRoots(
  context: PlanContext,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  type: GraphQLObjectType,
  collected: CollectedFields,
): PlanNode {
  const { remote, entities, local } = selectRoots(context, type, collected);
  const here: PlanNode[] =
    local.length === 0
      ? []
      : [
          {
            kind: 'Local',
            responseKeys: local,
            document: localDocument(document, operation, collected, local),
          },
        ];
  return inOrder(operation, [...remote, ...entities, ...here]);
}

function planContext(contract: Contract, document: DocumentNode, options: PlanOptions): PlanContext {
  const fragments = document.definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION);
  return {
    contract,
    fragments: new Map(fragments.map((node) => [node.name.value, node])),
    ...options,
    prefix: freePrefix(document),
    lookups: [],
    selectMerged,
    nested: [],
    closures: [],
  };
}

function rootType(contract: Contract, operation: OperationDefinitionNode): GraphQLObjectType {
  const type = contract.apiSchema.getRootType(operation.operation);
  if (!type) throw new TypeError(`the API schema has no ${operation.operation}`);
  return type;
}

/** Mutations one after the other, everything else at once. */
function inOrder(operation: OperationDefinitionNode, nodes: readonly PlanNode[]): PlanNode {
  const [only, ...others] = nodes;
  if (only && others.length === 0) return only;
  return { kind: operation.operation === 'mutation' ? 'Sequence' : 'Parallel', nodes };
}

function underFlags(flags: Readonly<Record<string, boolean>>, node: PlanNode): PlanNode {
  return Object.keys(flags).length === 0 ? node : { kind: 'Condition', flags, node };
}

function lookupNode(draft: LookupDraft, index: number): LookupNode {
  return { kind: 'Lookup', index, ...draft, variables: [...draft.variables], into: [...draft.into] };
}

function variableTexts(operation: OperationDefinitionNode): Record<string, VariableText> {
  const entries = (operation.variableDefinitions ?? []).map((node): [string, VariableText] => [
    node.variable.name.value,
    { definition: print({ ...node, directives: [] }), typeName: innermost(node.type) },
  ]);
  return Object.fromEntries(entries);
}

function innermost(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : innermost(type.type);
}

/** Freezes what the plan made; syntax trees belong to the caller and stay as they are. */
function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const [key, inner] of Object.entries(value))
    if (key !== 'field' && key !== 'document') deepFreeze(inner);
  return value;
}
