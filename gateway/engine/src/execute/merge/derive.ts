import { getArgumentValues, GraphQLError, isObjectType, type GraphQLSchema } from 'graphql';
import type { MergedOutput } from '../../plan/merged-selection.ts';
import type { Host } from '../../ports/host.ts';
import { leafCheck } from '../check/row.ts';
import type { Protocol } from '../../ports/protocol.ts';
import type { Path } from '../path.ts';
import { describe } from '../check/violation.ts';
import { MergeFault, settle, type MergeRun } from './merge.ts';

/** Computes a derived field from merged siblings, by field name. */
export type DeriveField = (values: Readonly<Record<string, unknown>>, run: MergeRun, path: Path) => unknown;

/** Compiles one derived output. What the host answers is checked like a shard's answer. */
export function deriveField<Context>(
  context: { readonly schema: GraphQLSchema; readonly protocol: Protocol; readonly host: Host<Context> },
  output: MergedOutput & { readonly kind: 'DERIVED' },
): DeriveField {
  const { coordinate, field, type } = output;
  const [typeName = '', fieldName = ''] = coordinate.split('.');
  const parent = context.schema.getType(typeName);
  const definition = isObjectType(parent) ? parent.getFields()[fieldName] : undefined;
  const compute = context.host.derive?.[coordinate];
  if (!definition || !compute) throw new TypeError(`the host has no function for ${coordinate}`);
  const check = leafCheck(context, type);
  const nonNull = type.endsWith('!');
  return (values, run, path) => {
    const attempt = (): unknown => {
      try {
        const value = compute(values, getArgumentValues(definition, field, run.variables)) ?? null;
        const wrong = value === null ? null : check(value, '');
        return wrong ? new MergeFault('INTERNAL_SERVER_ERROR', `${coordinate}: ${describe(wrong)}`) : value;
      } catch (error) {
        const code = error instanceof GraphQLError ? error.extensions['code'] : undefined;
        if (typeof code === 'string') return new MergeFault(code, (error as Error).message);
        return new MergeFault('INTERNAL_SERVER_ERROR', `${coordinate} could not be computed`);
      }
    };
    return settle(attempt(), nonNull, coordinate, run, path);
  };
}
