import type { FieldNode, GraphQLField } from 'graphql';
import type { ScatterRule } from '../../compose/contract.ts';
import { refuse } from '../../errors.ts';
import { inside, type Place, type PlanContext } from '../plan-context.ts';
import { scatterFetch } from './scatter-fetch.ts';

/** A field of a row that all shards answer, as the client selects it. */
interface NestedField {
  readonly typeName: string;
  readonly definition: GraphQLField<unknown, unknown>;
  readonly rule: ScatterRule;
  readonly responseKey: string;
  readonly nodes: readonly [FieldNode, ...FieldNode[]];
  /** Place of the row. */
  readonly place: Place;
}

/** Notes a nested field in the plan; returns its index. Refuses those nested too deeply (promise 6). */
export function addNested(context: PlanContext, asked: NestedField): number {
  const { typeName, definition, rule, responseKey, nodes, place } = asked;
  const { path } = inside(place, responseKey);
  const nesting = place.nesting + 1;
  if (nesting > context.maxNestingDepth) {
    throw refuse(
      'LIMIT_DEPTH',
      `expected at most ${context.maxNestingDepth} fields of all shards inside one another, got one more at ${path}`,
    );
  }
  const index = context.nested.push(null) - 1;
  const uses = new Set<string>();
  const { selection, text } = context.selectMerged(context, definition, rule.merge, nodes, {
    path,
    depth: place.depth,
    nesting,
    under: { kind: 'NESTED', index },
    listed: place.listed,
    apart: false,
    uses,
  });
  const fetch = scatterFetch(context, {
    field: nodes[0],
    definition,
    rule,
    upstreamKey: definition.name,
    name: `s${index}`,
    paged: true,
    text,
    uses,
  });
  context.nested[index] = {
    kind: 'Nested',
    index,
    responseKey: definition.name,
    fieldName: definition.name,
    coordinate: `${typeName}.${definition.name}`,
    type: String(definition.type),
    field: nodes[0],
    fetch,
    rule: rule.merge,
    value: selection,
    shardArguments: rule.shardArguments,
    typeName,
    key: context.contract.keys.get(typeName) ?? 'id',
    under: place.under,
    listed: place.listed,
    into: path,
  };
  return index;
}
