import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';

/** `th=http://…,mv=…` as pairs. */
export function regionsOf(text: string): [code: string, url: string][] {
  return text.split(',').map((entry) => {
    const [code = '', url = ''] = entry.split(/=(.*)/);
    return [code, url];
  });
}

/**
 * A supergraph over the regions of the benchmark, for gateways that cannot merge the rows of one field: one root field per region, and the
 * client merges. Only what the benchmark asks for.
 */
export function benchSupergraph(regions: string): string {
  const { supergraphSdl, errors } = composeServices(
    regionsOf(regions).map(([code, url]) => ({ name: code, url, typeDefs: parse(subgraph(code)) })),
  );
  if (!supergraphSdl) throw new Error((errors ?? []).map(({ message }) => message).join('\n'));
  return supergraphSdl;
}

function subgraph(code: string): string {
  return `
    extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@shareable"])
    type Query {
      ${code}_conference(id: ID!): Conference
      ${code}_conferences(first: Int!, after: String, orderBy: ConferenceOrder): ConferenceConnection
    }
    input ConferenceOrder { field: ConferenceOrderField! direction: OrderDirection }
    enum ConferenceOrderField { NAME }
    enum OrderDirection { ASC DESC }
    type ConferenceConnection @shareable { edges: [ConferenceEdge!]! pageInfo: PageInfo! totalCount: Int! }
    type ConferenceEdge @shareable { cursor: String! node: Conference! }
    type PageInfo @shareable { hasNextPage: Boolean! endCursor: String }
    type Conference @shareable { id: ID! title: String! startDate: String areaLabel: String topics: [String!]! }
  `;
}
