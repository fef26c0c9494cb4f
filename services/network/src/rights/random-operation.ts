import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isInterfaceType,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';

/** What random arguments are made of. */
export interface Words {
  readonly ids: readonly string[];
  readonly texts: readonly string[];
  readonly cursors: readonly string[];
}

export type Random = () => number;

/** A small generator with a seed, so that a run can be told again (mulberry32). */
export function generator(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A query with one to three root fields, random arguments and random selections; also `_entities`. */
export function randomOperation(schema: GraphQLSchema, random: Random, words: Words): string {
  const fields = Object.values(schema.getQueryType()?.getFields() ?? {}).filter(
    ({ name }) => !name.startsWith('_'),
  );
  const parts = Array.from({ length: 1 + Math.floor(random() * 3) }, (_, index) => {
    if (random() < 0.1) return `e${index}: ${entities(schema, random, words)}`;
    const field = pick(random, fields);
    const type = getNamedType(field.type);
    const selection =
      isObjectType(type) || isInterfaceType(type) ? select(schema, type.name, random, words, 0) : '';
    return `f${index}: ${field.name}${argumentsOf(field.args, random, words)} ${selection}`;
  });
  return `{ ${parts.join(' ')} }`;
}

function entities(schema: GraphQLSchema, random: Random, words: Words): string {
  const type = pick(random, [
    'Organization',
    'Project',
    'Conference',
    'ConferenceSeries',
    'Relation',
    'RelationStatement',
    'Tombstone',
  ]);
  const id = pick(random, words.ids);
  return `_entities(representations: [{ __typename: "${type}", id: ${JSON.stringify(id)} }]) { ... on ${type} ${select(schema, type, random, words, 1)} }`;
}

const DEEPEST = 6;

function select(
  schema: GraphQLSchema,
  typeName: string,
  random: Random,
  words: Words,
  depth: number,
): string {
  const type = schema.getType(typeName);
  if (isInterfaceType(type)) {
    const possible = schema
      .getPossibleTypes(type)
      .map(({ name }) => `... on ${name} ${select(schema, name, random, words, depth + 1)}`);
    return `{ __typename ${possible.join(' ')} }`;
  }
  const fields = Object.values((type as GraphQLObjectType).getFields());
  // The same field of two possible types may differ in its arguments: each gets a name of its own.
  const chosen = fields.flatMap((field) => {
    const named = getNamedType(field.type);
    const name = `${typeName}_${field.name}`;
    if (isLeafType(named))
      return random() < 0.7 ? [`${name}: ${field.name}${argumentsOf(field.args, random, words)}`] : [];
    if (depth >= DEEPEST || random() > 0.75 - depth * 0.08) return [];
    return [
      `${name}: ${field.name}${argumentsOf(field.args, random, words)} ${select(schema, named.name, random, words, depth + 1)}`,
    ];
  });
  return `{ __typename ${chosen.join(' ')} }`;
}

function argumentsOf(
  args: readonly { readonly name: string; readonly type: GraphQLInputType }[],
  random: Random,
  words: Words,
): string {
  const paged = args.some(({ name }) => name === 'first');
  const backward = random() < 0.3;
  const given = args.flatMap(({ name, type }) => {
    if (paged && (name === 'first' || name === 'last'))
      return (name === 'last') === backward ? [`${name}: ${1 + Math.floor(random() * 60)}`] : [];
    if (!isNonNullType(type) && random() < 0.5) return [];
    return [`${name}: ${value(name, type, random, words)}`];
  });
  return given.length > 0 ? `(${given.join(', ')})` : '';
}

function value(name: string, type: GraphQLInputType, random: Random, words: Words): string {
  if (isNonNullType(type)) return value(name, type.ofType, random, words);
  if (isListType(type))
    return `[${Array.from({ length: Math.floor(random() * 3) }, () => value(name, type.ofType, random, words)).join(', ')}]`;
  if (isEnumType(type)) return pick(random, type.getValues()).name;
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).filter(
      (field) => isNonNullType(field.type) || random() < 0.35,
    );
    return `{ ${fields.map((field) => `${field.name}: ${value(field.name, field.type, random, words)}`).join(', ')} }`;
  }
  switch (type.name) {
    case 'ID':
      return JSON.stringify(
        name === 'ags' || name === 'municipality'
          ? pick(random, ['16056000', '16063105', '16052000', '16077'])
          : pick(random, words.ids),
      );
    case 'Int':
      return String(Math.floor(random() * 50));
    case 'Boolean':
      return random() < 0.5 ? 'true' : 'false';
    case 'Date':
      return pick(random, ['"2019-01-01"', '"2024-12-31"', '"2031-05-02"']);
    default:
      if (name === 'region') return '"th"';
      if (name === 'language') return pick(random, ['"de"', '"en"', '"fr"']);
      return JSON.stringify(
        name === 'after' || name === 'before' ? pick(random, words.cursors) : pick(random, words.texts),
      );
  }
}

function pick<Item>(random: Random, items: readonly Item[]): Item {
  return items[Math.floor(random() * items.length)] as Item;
}
