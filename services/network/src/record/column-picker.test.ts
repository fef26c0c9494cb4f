import 'reflect-metadata';
import {
  getNamedType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  type GraphQLObjectType,
  type GraphQLOutputType,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildNetworkSchema } from '../schema.ts';
import { startTestNetwork, type TestNetwork } from '../testing/test-network.ts';

const { executable } = buildNetworkSchema();
let network: TestNetwork;
beforeAll(async () => {
  network = await startTestNetwork();
  const run = (sql: string) => network.orm.em.fork().execute(sql);
  await run(`update organization set contact_email = 'buero@example.org', contact_visibility = 'PUBLIC'`);
  await run(
    `update conference set venue_address = 'Straße 1', venue_address_visibility = 'PUBLIC', venue_online = 'https://example.org', status_reason = '{"de": "Grund"}'`,
  );
});
afterAll(() => network.stop());

const LISTS = [
  ['organizations', 'Organization'],
  ['projects', 'Project'],
  ['conferences', 'Conference'],
  ['relations', 'Relation'],
] as const;

/** Everything below a field, three levels deep, as far as no argument is missing. */
function selectionBelow(output: GraphQLOutputType, depth = 3): string {
  const type = getNamedType(output);
  if (isLeafType(type)) return '';
  if (depth === 0 || !isObjectType(type)) return ' { __typename }';
  const fields = askable(type).map((field) => `${field.name}${selectionBelow(field.type, depth - 1)}`);
  return ` { __typename ${fields.join(' ')} }`;
}

function askable(type: GraphQLObjectType) {
  return Object.values(type.getFields()).filter(({ args }) => !args.some(isRequiredArgument));
}

describe.each(LISTS)('in the list %s', (list, typeName) => {
  const type = executable.getType(typeName) as GraphQLObjectType;
  const ask = async (selection: string) => {
    const { data, errors } = await network.ask(`{ ${list}(first: 200) { nodes { ${selection} } } }`);
    expect(errors).toEqual([]);
    return data[list].nodes as Record<string, unknown>[];
  };

  test('every field says the same alone as among all others', async () => {
    const fields = askable(type).map((field) => ({
      name: field.name,
      text: `${field.name}${selectionBelow(field.type)}`,
    }));
    const together = await ask(fields.map(({ text }) => text).join(' '));
    expect(together.length).toBeGreaterThan(0);
    for (const { name, text } of fields) {
      expect([name, await ask(text)]).toEqual([name, together.map((node) => ({ [name]: node[name] }))]);
    }
  });

  test('and by way of fragments, directives, edges and aliases', async () => {
    const [name] = Object.keys((await ask('meta { revision }'))[0] ?? {});
    expect(name).toBe('meta');
    const { data, errors } = await network.ask(
      `query($yes: Boolean!) { list: ${list}(first: 3) { ...C } }
       fragment C on ${typeName}Connection { edges { ... on ${typeName}Edge { node { ...N } } } nodes { a: id } }
       fragment N on Node { region @include(if: $yes) m: meta { revision createdAt } }`,
      { yes: true },
    );
    expect(errors).toEqual([]);
    for (const { node } of data.list.edges)
      expect(node).toEqual({
        region: 'th',
        m: { revision: 1, createdAt: expect.stringMatching(/^\d{4}-.*Z$/) },
      });
  });
});

test('a list reads the columns it needs', async () => {
  network.takeStatements();
  await network.ask('{ organizations { nodes { name topics } } }');
  const [statement] = network.takeStatements();
  expect(statement).toMatch(
    /^select "id", "name", to_json\("topics"\) as "topics", name_key as "orderKey", \(null\) as total from organization /,
  );
});
