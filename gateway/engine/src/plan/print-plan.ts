import { parse, print } from 'graphql';
import type { NestedNode, PlanNode, ScatterNode } from './nodes.ts';
import type { Plan } from './plan-type.ts';

/** A plan as text: for golden files, the docs and `explain` (promise 11). Ends with a line break. */
export function printPlan(plan: Plan): string {
  const name = plan.operationName === null ? '' : ` ${plan.operationName}`;
  return `Plan ${plan.kind}${name}\n${indent(printNode(plan.root)).join('\n')}\n`;
}

function printNode(node: PlanNode): string[] {
  switch (node.kind) {
    case 'Parallel':
    case 'Sequence':
      return [node.kind, ...indent(node.nodes.flatMap(printNode))];
    case 'Condition':
      return [
        `Condition ${Object.entries(node.flags)
          .map(([name, value]) => `$${name} = ${value}`)
          .join(', ')}`,
        ...indent(printNode(node.node)),
      ];
    case 'Entities':
      return [`Entities ${node.responseKey} → look-ups of ${Object.keys(node.lookups).join(', ')}`];
    case 'Local':
      return [`Local ${node.responseKeys.join(', ')}`];
    case 'Route':
      return [
        `Route ${node.responseKey} → ${node.names === 'SHARD' ? 'shard' : 'owner of'} ${node.by.join('.')}`,
        ...indent(printText(node.fetch.text)),
      ];
    case 'Scatter': {
      const by = node.rule.by.length === 0 ? '' : ` by ${node.rule.by.join(', ')}`;
      return [
        `Scatter ${node.responseKey} → ${shardsOf(node)}, merge ${node.rule.strategy}${by}`,
        ...indent(printText(node.fetch.text)),
      ];
    }
    case 'Nested':
      return [
        `Nested ${node.coordinate} → ${shardsOf(node)}, with the keys of all rows, merge ${node.rule.strategy}`,
        ...indent([`into ${node.into}`, ...printText(`... on ${node.typeName} { ${node.fetch.text} }`)]),
      ];
    case 'Closure': {
      const { edges, start, when } = node.rule;
      const rounds = when === null ? 'in rounds' : `in rounds if ${when}`;
      const args = ['to', ...Object.keys(node.arguments)].map((name) => `${name}: …`).join(', ');
      return [
        `Closure ${node.typeName} → all shards, from ${start}, ${rounds}`,
        ...indent([...node.into.map((path) => `into ${path}`), `${edges}(${args}) { from to }`]),
      ];
    }
    case 'Stream': {
      const pruned =
        node.shardArguments.length === 0
          ? 'all shards'
          : `all shards, or those named in ${node.shardArguments.map((path) => path.join('.')).join(' and ')}`;
      return [`Stream ${node.responseKey} → ${pruned}`, ...indent(printText(node.fetch.text))];
    }
    case 'Lookup':
      return [
        `Lookup ${node.typeName} → owner of ${node.key}`,
        ...indent([
          ...node.into.map((path) => `into ${path}`),
          ...printText(`... on ${node.typeName} ${node.text}`),
        ]),
      ];
  }
}

function shardsOf({ shardArguments, fetch }: ScatterNode | NestedNode): string {
  const named =
    shardArguments.length === 0
      ? 'all shards'
      : `all shards, or those named in ${shardArguments.map((path) => path.join('.')).join(' and ')}`;
  const own = fetch.closures.flatMap(({ argument, uses }) =>
    uses.filter((use) => use.own).map((use) => [argument, ...use.path].join('.')),
  );
  return own.length === 0 ? named : `${named}, if they own ids of ${own.join(' and ')}`;
}

function printText(text: string): string[] {
  return print(parse(`{ ${text} }`, { noLocation: true })).split('\n');
}

function indent(lines: readonly string[]): string[] {
  return lines.map((line) => `  ${line}`);
}
