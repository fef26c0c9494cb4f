import type { FieldNode, GraphQLField } from 'graphql';
import type { ScatterRule } from '../../compose/contract.ts';
import type { FetchNode, PageArgument } from '../nodes.ts';
import type { PlanContext } from '../plan-context.ts';
import { addClosures } from './add-closures.ts';
import { upstreamArguments, upstreamField } from './upstream-field.ts';

const PAGE_ARGUMENTS: readonly PageArgument[] = ['first', 'after', 'last', 'before'];

/** A field all shards are asked for, and what is selected on it. */
interface Asked {
  readonly field: FieldNode;
  readonly definition: GraphQLField<unknown, unknown>;
  readonly rule: ScatterRule;
  readonly upstreamKey: string;
  /** Tells its variables from those of others. */
  readonly name: string;
  readonly paged: boolean;
  readonly text: string;
  /** Variables of the client in the selection. */
  readonly uses: Set<string>;
}

/** Writes what each shard is asked: pages and closures are not the client's to give, but come in variables of the engine. */
export function scatterFetch(context: PlanContext, asked: Asked): FetchNode {
  const { field, definition, uses } = asked;
  const variable = (argument: string) => `${context.prefix}${asked.name}_${argument}`;
  const pageVariables = asked.paged ? pageVariablesOf(variable) : null;
  const closures = addClosures(context, field, definition, asked.rule.closures, variable);
  const own = [
    ...(pageVariables ? PAGE_ARGUMENTS.map((name) => `${name}: $${pageVariables[name]}`) : []),
    ...closures.map((closure) => `${closure.argument}: $${closure.variable}`),
  ];
  const without = new Set<string>([
    ...(asked.paged ? PAGE_ARGUMENTS : []),
    ...closures.map(({ argument }) => argument),
  ]);
  const args = upstreamArguments(field, uses, own, without);
  const text = upstreamField(asked.upstreamKey, definition.name, args, asked.text);
  return { kind: 'Fetch', text, variables: [...uses], pageVariables, closures };
}

/** Each page has variables of its own: one operation may hold several. */
function pageVariablesOf(variable: (argument: string) => string): Record<PageArgument, string> {
  return {
    first: variable('first'),
    after: variable('after'),
    last: variable('last'),
    before: variable('before'),
  };
}
