import { composeServices } from '@apollo/composition';
import { ApolloGateway, LocalGraphQLDataSource } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { buildSchema, parse } from 'graphql';

interface Row {
  readonly id: string;
  readonly name: string;
  readonly legacyCode?: string;
  readonly funding?: string;
}

/** Two regions, two versions of one type, lists of equal length: which rows come out? */
const regions: Readonly<
  Record<string, { readonly field: 'legacyCode' | 'funding'; readonly rows: readonly Row[] }>
> = {
  a: { field: 'legacyCode', rows: [row('a', 1, 'legacyCode'), row('a', 2, 'legacyCode')] },
  b: { field: 'funding', rows: [row('b', 1, 'funding'), row('b', 2, 'funding')] },
};

function row(region: string, index: number, field: 'legacyCode' | 'funding'): Row {
  const id = `${region}:project/${index}`;
  return { id, name: `project ${index} of ${region}`, [field]: `${field} of ${id}` };
}

const types = (field: string): string =>
  `type Query { projects: [Project!]! @shareable }
   type Project @shareable { id: ID! name: String! ${field}: String }`;

/** What @apollo/gateway answers, one line per row. A row whose parts belong to two regions is said to be fused. */
export async function skewCase(): Promise<string[]> {
  const services = Object.entries(regions).map(([name, { field }]) => ({
    name,
    url: `http://${name}.invalid`,
    typeDefs: parse(
      `extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@shareable"])\n${types(field)}`,
    ),
  }));
  const { supergraphSdl, errors } = composeServices(services);
  if (!supergraphSdl) throw new Error(`skew case does not compose: ${errors?.[0]?.message}`);
  const gateway = new ApolloGateway({
    supergraphSdl,
    buildService: ({ name }) => {
      const region = regions[name];
      if (!region) throw new Error(`no region ${name}`);
      const schema = buildSchema(`directive @shareable on OBJECT | FIELD_DEFINITION\n${types(region.field)}`);
      const query = schema.getQueryType()?.getFields()['projects'];
      if (query) query.resolve = () => region.rows;
      return new LocalGraphQLDataSource(schema);
    },
  });
  const server = new ApolloServer({ gateway });
  await server.start();
  try {
    const { body } = await server.executeOperation({ query: '{ projects { id name legacyCode funding } }' });
    if (body.kind !== 'single') return ['no single answer'];
    const { data, errors: failures } = body.singleResult;
    const rows = (data as { projects?: Row[] } | null | undefined)?.projects ?? [];
    const said = failures ? `${failures.length} errors` : 'no error';
    return rows.map(
      (one) =>
        `@apollo/gateway  ${JSON.stringify(one)}   [${said}${fused(one) ? ', fused from two regions' : ''}]`,
    );
  } finally {
    await server.stop();
  }
}

function fused(one: Row): boolean {
  const region = one.id.split(':')[0];
  return [one.legacyCode, one.funding].some((value) => value != null && !value.includes(` of ${region}:`));
}
