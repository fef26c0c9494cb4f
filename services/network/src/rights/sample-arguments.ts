import {
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredArgument,
  isRequiredInputField,
  type GraphQLField,
  type GraphQLInputType,
} from 'graphql';

/** A revision no record has: whoever may write gets a conflict, and nothing is written. */
const NO_REVISION = 999_999;

const ID_OF_PAYLOAD: Readonly<Record<string, string>> = {
  Organization: 'th:organization/oase',
  Project: 'th:project/bruecken',
  Conference: 'th:conference/fachtag',
  Series: 'th:series/reihe',
  ConferenceSeries: 'th:series/reihe',
  Relation: 'th:relation/oase-landesnetz',
};

/**
 * The smallest operation that asks for one root field, for trying out who may. Of the arguments it gives those that have to be given,
 * none of which could change anything.
 */
export function sampleOperation(
  kind: 'query' | 'mutation' | 'subscription',
  field: GraphQLField<unknown, unknown>,
): string {
  const typeName = getNamedType(field.type).name.replace(/Payload$/, '');
  const given = field.args
    .filter((argument) => isRequiredArgument(argument))
    .map(
      ({ name, type }) =>
        `${name}: ${sampleValue(name, type, ID_OF_PAYLOAD[typeName] ?? 'th:organization/oase')}`,
    );
  const args = given.length > 0 ? `(${given.join(', ')})` : '';
  return `${kind} { ${field.name}${args} { __typename } }`;
}

function sampleValue(name: string, type: GraphQLInputType, id: string): string {
  if (isNonNullType(type)) return sampleValue(name, type.ofType, id);
  if (isListType(type)) return `[${sampleValue(name, type.ofType, id)}]`;
  const nullable = getNullableType(type);
  if (isEnumType(nullable))
    return nullable.name === 'Measure' ? 'PARTICIPANTS' : (nullable.getValues()[0]?.name ?? '');
  if (isInputObjectType(nullable)) {
    const fields = Object.values(nullable.getFields()).filter((field) => isRequiredInputField(field));
    return `{ ${fields.map((field) => `${field.name}: ${sampleValue(field.name, field.type, id)}`).join(', ')} }`;
  }
  if (nullable.name === 'Int') return String(NO_REVISION);
  if (nullable.name === 'Boolean') return 'false';
  if (name === 'ags') return '"16052000"';
  if (name === 'region') return '"th"';
  return JSON.stringify(nullable.name === 'ID' ? id : 'x');
}
