import { getVariableValues, Kind, parse } from 'graphql';
import type { Shard } from '../../compose/supergraph.ts';
import { state, type SourceState } from '../coverage/source-state.ts';
import type { Execution } from '../execution.ts';

/** What is to be asked of a shard. */
interface Question {
  /** Client variables it uses. */
  readonly variables: readonly string[];
  readonly supports: (shard: Shard) => boolean;
}

/** Why a shard cannot be asked this; null where it can. */
export function ineligible<Context>(
  execution: Execution<Context>,
  shard: Shard,
  question: Question,
): SourceState | null {
  if (shard.state === 'UNREACHABLE') return state('UNREACHABLE', 'it has not been reached yet');
  if (shard.state === 'QUARANTINED') return state('INVALID', 'its schema does not fit the contract');
  if (!question.supports(shard)) return state('UNSUPPORTED', 'it lacks something this operation asks for');
  if (!variablesFit(execution, shard, question.variables))
    return state('UNSUPPORTED', 'it does not know a value this operation was given');
  return null;
}

/** A document says nothing about the fields inside a variable; a shard that does not know them must not be asked (promise 8). */
function variablesFit<Context>(
  execution: Execution<Context>,
  shard: Shard,
  names: readonly string[],
): boolean {
  if (shard.divergentInputs.size === 0 || !shard.schema) return true;
  const { variables } = execution.compiled.plan;
  const doubtful = names.filter((name) => shard.divergentInputs.has(variables[name]?.typeName ?? ''));
  if (doubtful.length === 0) return true;
  const definitions = doubtful.flatMap((name) => variables[name]?.definition ?? []);
  return valuesFit(shard, definitions, execution.given);
}

/** Does a shard know everything in these values of variables? */
export function valuesFit(
  shard: Shard,
  definitions: readonly string[],
  given: Readonly<Record<string, unknown>>,
): boolean {
  if (!shard.schema) return false;
  const operation = parse(`query (${definitions.join(', ')}) { __typename }`, { noLocation: true })
    .definitions[0];
  if (operation?.kind !== Kind.OPERATION_DEFINITION) return false;
  return (
    getVariableValues(shard.schema, operation.variableDefinitions ?? [], given, { maxErrors: 1 }).coerced !==
    undefined
  );
}
