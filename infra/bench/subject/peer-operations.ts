import type { BenchOperation } from './operations.ts';

const NODE = '{ id title startDate areaLabel topics }';
const PAGE = `{ edges { cursor node ${NODE} } pageInfo { hasNextPage endCursor } totalCount }`;

/**
 * The same questions for gateways that cannot merge the rows of one field: one root field per region, all in one operation, and the client merges.
 * Their answers hold as many pages as there are regions.
 */
export function peerOperations(
  operations: readonly BenchOperation[],
  regions: readonly string[],
): BenchOperation[] {
  const lists = regions.map(
    (code) =>
      `${code}: ${code}_conferences(first: $first, after: $after, orderBy: {field: NAME, direction: ASC}) ${PAGE}`,
  );
  const query = `query List($first: Int!, $after: String) { ${lists.join(' ')} }`;
  return operations.map(({ name, bodies }) => ({
    name,
    bodies: bodies.map((body) => {
      const { variables } = JSON.parse(body) as { variables: { id?: string } };
      if (variables.id === undefined) return JSON.stringify({ query, variables });
      const code = variables.id.slice(0, variables.id.indexOf(':'));
      return JSON.stringify({
        query: `query One($id: ID!) { ${code}_conference(id: $id) ${NODE} }`,
        variables,
      });
    }),
  }));
}
