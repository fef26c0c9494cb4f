import type { Pool } from 'undici';
import { ask, mergePages, poolsOf, type BenchConnection } from '../../bench/programs/fan-out.ts';
import { LIST_QUERY, ONE_QUERY } from '../../bench/subject/operations.ts';

/** What a team would write by hand: its own schema, one resolver that asks all regions and merges, one that asks the owner. */
export const HAND_SDL = `
  type Query {
    conference(id: ID!): Conference
    conferences(first: Int!, after: String, orderBy: ConferenceOrder): ConferenceConnection
  }
  input ConferenceOrder { field: ConferenceOrderField! direction: OrderDirection }
  enum ConferenceOrderField { NAME }
  enum OrderDirection { ASC DESC }
  type ConferenceConnection { edges: [ConferenceEdge!]! pageInfo: PageInfo! totalCount: Int! }
  type ConferenceEdge { cursor: String! node: Conference! }
  type PageInfo { hasNextPage: Boolean! endCursor: String }
  type Conference { id: ID! title: String! startDate: String areaLabel: String topics: [String!]! }
`;

interface ListArguments {
  readonly first: number;
  readonly after?: string;
}

/** Resolvers over the regions of the benchmark. Cursors are merged with the project's own function, answers with `undici`, the cheapest way there is. */
export function handResolvers(regions: string) {
  const pools = poolsOf(regions);
  const all = [...pools.values()];
  return {
    Query: {
      async conferences(_: unknown, { first, after }: ListArguments): Promise<BenchConnection> {
        const body = JSON.stringify({ query: LIST_QUERY, variables: { first, after } });
        const answers = await Promise.all(all.map((pool) => ask(pool, body)));
        return mergePages(
          answers.map(({ data }) => data['conferences'] as BenchConnection),
          first,
        );
      },
      async conference(_: unknown, { id }: { readonly id: string }): Promise<unknown> {
        const body = JSON.stringify({ query: ONE_QUERY, variables: { id } });
        return (await ask(pools.get(id.slice(0, id.indexOf(':'))) as Pool, body)).data['conference'];
      },
    },
  };
}
