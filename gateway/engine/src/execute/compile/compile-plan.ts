import type { OperationDefinitionNode } from 'graphql';
import type { Contract } from '../../compose/contract.ts';
import type { MergedSelection, MergeValue } from '../../plan/merged-selection.ts';
import type { LookupNode, NestedNode, PlanNode, RouteNode, ScatterNode } from '../../plan/nodes.ts';
import type { Plan } from '../../plan/plan-type.ts';
import type { Host } from '../../ports/host.ts';
import type { Protocol } from '../../ports/protocol.ts';
import { fieldCheck, nodeCheck, type CheckContext } from '../check/row.ts';
import { mergedCheck } from '../check/merged.ts';
import { compileMerge } from '../merge/compile-merge.ts';
import { pageReader } from '../merge/read-page.ts';
import { fieldShape } from '../shape/row.ts';
import type {
  CompiledLookup,
  CompiledPlan,
  CompiledRoot,
  CompiledScatter,
  UpstreamDocument,
  UpstreamDocuments,
} from './compiled-plan.ts';
import { argumentsReader } from './read-arguments.ts';
import { supports } from './supports.ts';
import { upstreamDocuments } from './upstream-documents.ts';

export interface CompileOptions<Context> {
  readonly contract: Contract;
  readonly protocol: Protocol;
  readonly host: Host<Context>;
}

/** Turns a plan into closures: checks, shapes and merges. Done once per plan. */
export function compilePlan<Context>(
  options: CompileOptions<Context>,
  plan: Plan,
  operation: OperationDefinitionNode,
): CompiledPlan {
  const nodes = leaves(plan.root);
  const roots = nodes.filter((node) => node.kind === 'Scatter' || node.kind === 'Route');
  const lookups = nodes.filter((node) => node.kind === 'Lookup');
  const nested = nodes.filter((node) => node.kind === 'Nested');
  const documents = upstreamDocuments(plan, roots, lookups, nested, options.contract.moves);
  const context = { schema: options.contract.apiSchema, protocol: options.protocol, host: options.host };
  return {
    plan,
    operation,
    apiSchema: context.schema,
    roots: roots.map((node, position) =>
      node.kind === 'Scatter'
        ? compileScatter(context, node, () => documents.roots([position]))
        : compileRoute(context, node, position, documents),
    ),
    lookups: lookups.map((node) => compileLookup(context, node, documents, options.contract.moves.size > 0)),
    nested: nested.map((node) =>
      compileScatter(context, node, () => documents.follow([], [node.index], false)),
    ),
    entities: nodes.filter((node) => node.kind === 'Entities'),
    closures: nodes.filter((node) => node.kind === 'Closure'),
    follows: lookups.length > 0 || nested.length > 0,
    local: nodes.find((node) => node.kind === 'Local') ?? null,
    documents,
    moves: new Set(options.contract.moves.keys()),
  };
}

type Context<C> = CheckContext & { readonly host: Host<C> };

function compileScatter<C, Node extends ScatterNode | NestedNode>(
  context: Context<C>,
  node: Node,
  document: () => UpstreamDocument,
): CompiledScatter<Node> {
  const { value, type, rule, coordinate } = node;
  return {
    kind: 'SCATTER',
    node,
    readArguments: argumentsReader(context.schema, context.protocol, node),
    check: mergedCheck(context, { type, value, rule }),
    readPage: compilePageReader(context, value),
    merge: compileMerge(context, { rule, type, coordinate, value }, true),
    needsPart: needsPart(value),
    supports: supports(document),
  };
}

function compilePageReader(context: CheckContext, value: MergeValue) {
  if (value.kind !== 'CONNECTION' || !value.rows) return null;
  const checks = value.rows.nodes.map((node) => nodeCheck(context, node.value));
  const total = value.selection.merges.find((merge) => merge.fieldName === 'totalCount');
  return pageReader(context.protocol, value.rows, checks, total?.upstreamKey ?? null);
}

function compileRoute<C>(
  context: Context<C>,
  node: RouteNode,
  position: number,
  documents: UpstreamDocuments,
): CompiledRoot {
  return {
    kind: 'ROUTE',
    node,
    readArguments: argumentsReader(context.schema, context.protocol, node),
    check: fieldCheck(context, node.value),
    shape: fieldShape(node.value),
    supports: supports(() => documents.roots([position])),
  };
}

function compileLookup(
  context: CheckContext,
  node: LookupNode,
  documents: UpstreamDocuments,
  moves: boolean,
): CompiledLookup {
  const knowsMoves = supports(() => documents.follow([node.index], [], true));
  return {
    node,
    check: fieldCheck(context, node.value),
    shape: fieldShape(node.value),
    supports: supports(() => documents.follow([node.index], [], false)),
    tellsMoves: (shard) => moves && knowsMoves(shard),
  };
}

/** SAME, and what may not be null, cannot be made of nothing. */
function needsPart(value: MergeValue): boolean {
  return value.kind === 'OBJECT' && objectNeedsPart(value.selection);
}

function objectNeedsPart({ merges }: MergedSelection): boolean {
  return merges.some(({ rule, type, value }) => {
    const extreme = rule.strategy === 'MIN' || rule.strategy === 'MAX';
    return rule.strategy === 'SAME' || (extreme && type.endsWith('!')) || needsPart(value);
  });
}

/** The nodes that do something, in order. */
function leaves(node: PlanNode): PlanNode[] {
  if (node.kind === 'Condition') return leaves(node.node);
  return node.kind === 'Sequence' || node.kind === 'Parallel' ? node.nodes.flatMap(leaves) : [node];
}
