import {
  getNamedType,
  getNullableType,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
  type GraphQLObjectType,
} from 'graphql';
import type { Contract, EventRule } from '../contract.ts';
import { refused, type ContractRule } from './contract-rule.ts';

/** What the engine says itself in a merged stream. */
const OWN_KINDS = ['SOURCE_DOWN', 'SOURCE_BACK', 'SOURCE_JOINED', 'GAP', 'HEARTBEAT'];

/** The fields `@event` names are there and of types the engine can read and fill; the engine's own events can leave all others empty. */
export const eventsReadable: ContractRule = ({ contract }) =>
  [...contract.events].flatMap(([typeName, rule]) => {
    const type = contract.apiSchema.getType(typeName);
    if (!isObjectType(type)) return [];
    const problems = [...roleProblems(type, rule), ...fillProblems(contract, type, rule)];
    return problems.map(([name, problem]) => refused('EVENT_SHAPE', `${typeName}.${name}`, problem));
  });

type FieldFault = readonly [fieldName: string, problem: string];

function roleProblems(type: GraphQLObjectType, rule: EventRule): FieldFault[] {
  const typeOf = (name: string) => type.getFields()[name]?.type;
  const kind = typeOf(rule.kind);
  const kinds = isNonNullType(kind) && isEnumType(kind.ofType) ? kind.ofType.getValues() : [];
  const absent = OWN_KINDS.filter((name) => !kinds.some((value) => value.name === name));
  const is = (name: string, ...types: readonly string[]): FieldFault[] =>
    types.includes(String(typeOf(name))) ? [] : [[name, `expected ${types.join(' or ')}`]];
  const at = rule.at === null ? undefined : getNullableType(typeOf(rule.at));
  const named = Object.values(rule).filter((name): name is string => name !== null);
  return [
    ...(absent.length === 0
      ? []
      : [[rule.kind, `expected a non-null enum with ${absent.join(', ')}`] as const]),
    ...is(rule.shard, 'String', 'String!'),
    ...is(rule.cursor, 'String!'),
    ...is(rule.message, 'String'),
    ...(rule.id === null ? [] : is(rule.id, 'ID')),
    ...(rule.at === null || isScalarType(at) ? [] : [[rule.at, 'expected a scalar'] as const]),
    ...positionProblems(type, rule),
    ...named
      .filter((name) => (type.getFields()[name]?.args.length ?? 0) > 0)
      .map((name): FieldFault => [name, 'takes no arguments']),
  ];
}

function positionProblems(type: GraphQLObjectType, rule: EventRule): FieldFault[] {
  const list = type.getFields()[rule.positions]?.type;
  const item = list && isListType(list) ? getNamedType(list) : undefined;
  const fields = isObjectType(item) ? item.getFields() : {};
  const sound = [rule.shard, rule.cursor].every((name) => String(fields[name]?.type) === 'String!');
  return sound
    ? []
    : [
        [
          rule.positions,
          `expected a nullable list of objects with ${rule.shard}: String! and ${rule.cursor}: String!`,
        ],
      ];
}

function fillProblems(contract: Contract, type: GraphQLObjectType, rule: EventRule): FieldFault[] {
  const filled = new Set<string | null>(Object.values(rule));
  return Object.values(type.getFields()).flatMap((field): FieldFault[] => {
    const empty = !isNonNullType(field.type) || isListType(field.type.ofType);
    if (!filled.has(field.name) && !empty)
      return [
        [field.name, 'an event of the engine cannot leave it empty: expected a nullable type or a list'],
      ];
    return filled.has(field.name) && contract.fields.has(`${type.name}.${field.name}`)
      ? [[field.name, 'as part of @event this field cannot carry a word']]
      : [];
  });
}
