import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buildSchema, execute, parse } from 'graphql';

/** Somebody else's subgraph: it knows what an organization was funded with, and nothing else of it. */
export const FUNDING_SDL = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key"])
  type Organization @key(fields: "id") { id: ID! fundingInEuro: Int }
  type Query { funded: [Organization!]! }
`;

const FUNDED: Readonly<Record<string, number>> = {
  'th:organization/migranetz': 12_000,
  'bund:organization/damost': 30_000,
};

const schema = buildSchema(`
  scalar _Any
  union _Entity = Organization
  type Organization { id: ID! fundingInEuro: Int }
  type Query { funded: [Organization!]! _entities(representations: [_Any!]!): [_Entity]! }
`);

const organization = (id: string) => ({ __typename: 'Organization', id, fundingInEuro: FUNDED[id] ?? null });
const rootValue = {
  funded: () => Object.keys(FUNDED).map(organization),
  _entities: ({ representations }: { representations: readonly { id: string }[] }) =>
    representations.map(({ id }) => organization(id)),
};

/** Starts it on a free port. */
export async function fundingSubgraph(): Promise<{ readonly url: string; readonly stop: () => void }> {
  const server = createServer((incoming, outgoing) => {
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
    incoming.on('end', () => void answer(Buffer.concat(chunks).toString(), outgoing));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    stop: () => server.close(),
  };
}

async function answer(body: string, outgoing: ServerResponse): Promise<void> {
  const { query, variables } = JSON.parse(body) as { query: string; variables?: Record<string, unknown> };
  const result = await execute({ schema, document: parse(query), rootValue, variableValues: variables });
  outgoing.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(result));
}
