import {
  getNamedType,
  isObjectType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
} from 'graphql';
import type { Contract, MergeRule } from './contract.ts';

/** One field whose values from several shards become one. */
export interface MergedPosition {
  readonly coordinate: string;
  readonly field: GraphQLField<unknown, unknown>;
  readonly rule: MergeRule;
  readonly root: boolean;
}

/** The merged objects of a contract: type → where it stands. A type may stand in several places. */
export interface MergedObject {
  readonly type: GraphQLObjectType;
  readonly position: MergedPosition;
}

/** Every merged position reachable from a scattered field, of the root or of a row, each once. `root`: it is such a field itself. */
export function mergedPositions(contract: Contract): MergedPosition[] {
  const found = new Map<string, MergedPosition>();
  const open: MergedPosition[] = [];
  const add = (position: MergedPosition) => {
    if (found.has(position.coordinate)) return;
    found.set(position.coordinate, position);
    open.push(position);
  };
  for (const root of [contract.apiSchema.getQueryType(), contract.apiSchema.getMutationType()]) {
    for (const field of Object.values(root?.getFields() ?? {})) {
      const coordinate = `${root?.name}.${field.name}`;
      const rule = contract.roots.get(coordinate);
      if (rule?.kind === 'SCATTER') add({ coordinate, field, rule: rule.merge, root: true });
    }
  }
  for (const [coordinate, { merge }] of contract.nested) {
    const field = fieldAt(contract, coordinate);
    if (field) add({ coordinate, field, rule: merge, root: true });
  }
  for (let position = open.pop(); position; position = open.pop()) {
    const type = mergedType(position);
    for (const field of Object.values(type?.getFields() ?? {})) {
      const coordinate = `${type?.name}.${field.name}`;
      const rule = contract.fields.get(coordinate);
      if (rule?.kind === 'MERGE') add({ coordinate, field, rule, root: false });
    }
  }
  return [...found.values()];
}

/** The field of a coordinate `Type.field` in what clients see. */
export function fieldAt(contract: Contract, coordinate: string): GraphQLField<unknown, unknown> | undefined {
  const [typeName = '', fieldName = ''] = coordinate.split('.');
  const type = contract.apiSchema.getType(typeName);
  return isObjectType(type) ? type.getFields()[fieldName] : undefined;
}

/** The merged objects: connections, OBJECTs and GROUPs. */
export function mergedObjects(contract: Contract): MergedObject[] {
  return mergedPositions(contract).flatMap((position) => {
    const type = mergedType(position);
    return type ? [{ type, position }] : [];
  });
}

/** The type that is merged field by field here; undefined where whole values or rows are merged. */
function mergedType(position: Pick<MergedPosition, 'field' | 'rule'>): GraphQLObjectType | undefined {
  if (!['CONNECTION', 'OBJECT', 'GROUP'].includes(position.rule.strategy)) return undefined;
  return objectTypeOf(position.field.type);
}

/** The object type under lists and non-nulls, undefined for anything else. */
export function objectTypeOf(type: GraphQLOutputType): GraphQLObjectType | undefined {
  const named = getNamedType(type);
  return isObjectType(named) ? named : undefined;
}
