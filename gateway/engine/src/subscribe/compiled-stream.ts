import { getArgumentValues, isObjectType } from 'graphql';
import type { Contract } from '../compose/contract.ts';
import type { Shard } from '../compose/supergraph.ts';
import { fieldCheck } from '../execute/check/row.ts';
import type { Check } from '../execute/check/violation.ts';
import type { CompiledPlan, UpstreamDocument } from '../execute/compile/compiled-plan.ts';
import { supports } from '../execute/compile/supports.ts';
import { fieldShape } from '../execute/shape/row.ts';
import type { Shape } from '../execute/shape/shape.ts';
import type { PlanNode, StreamNode } from '../plan/nodes.ts';
import type { Plan } from '../plan/plan-type.ts';
import type { Protocol } from '../ports/protocol.ts';

/** The plan of a subscription with everything that can be known before it begins turned into closures. */
export interface CompiledStream {
  readonly compiled: CompiledPlan;
  readonly node: StreamNode;
  /** Equal for equal operations, whatever document they came in. */
  readonly identity: string;
  /** What a shard is asked. */
  readonly document: UpstreamDocument;
  readonly readArguments: (variables: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;
  readonly check: Check;
  readonly shape: Shape;
  readonly supports: (shard: Shard) => boolean;
}

const known = new WeakMap<CompiledPlan, CompiledStream>();

/** Compiles the plan of a subscription, once. */
export function compileStream(
  contract: Contract,
  protocol: Protocol,
  compiled: CompiledPlan,
): CompiledStream {
  const found = known.get(compiled);
  if (found) return found;
  const node = streamOf(compiled.plan.root);
  if (!node) throw new TypeError('this plan has no stream');
  const document = upstreamDocument(compiled.plan, node);
  const stream: CompiledStream = {
    compiled,
    node,
    identity: identityOf(compiled.plan),
    document,
    readArguments: argumentsReader(contract, node),
    check: fieldCheck({ schema: contract.apiSchema, protocol }, node.event.value),
    shape: fieldShape(node.event.value),
    supports: supports(() => document),
  };
  known.set(compiled, stream);
  return stream;
}

function streamOf(node: PlanNode): StreamNode | null {
  if (node.kind === 'Stream') return node;
  if (node.kind === 'Condition') return streamOf(node.node);
  if (node.kind !== 'Sequence' && node.kind !== 'Parallel') return null;
  return node.nodes.map(streamOf).find((found) => found !== null) ?? null;
}

function upstreamDocument(plan: Plan, node: StreamNode): UpstreamDocument {
  const { variables, text } = node.fetch;
  const definitions = [
    ...variables.flatMap((name) => plan.variables[name]?.definition ?? []),
    `$${node.afterVariable}: String`,
  ];
  return {
    text: `subscription ${plan.operationName ?? ''}(${definitions.join(', ')}) { ${text} }`,
    variables,
  };
}

/** The plan without the client's own syntax trees: what is asked and answered is in the rest of it. */
function identityOf(plan: Plan): string {
  return JSON.stringify(plan, (key, value: unknown) => (key === 'field' ? undefined : value));
}

function argumentsReader(contract: Contract, node: StreamNode): CompiledStream['readArguments'] {
  const type = contract.apiSchema.getSubscriptionType();
  const definition = isObjectType(type) ? type.getFields()[node.fieldName] : undefined;
  if (!definition) throw new TypeError(`the API schema has no field ${node.coordinate}`);
  return (variables) => getArgumentValues(definition, node.field, variables);
}
