/** What an umbrella is made of: the body, and a page of the edges that lead to it. */
export const UMBRELLA_EDGES = /* GraphQL */ `
  query UmbrellaEdges($id: ID!, $filter: RelationFilter!, $after: String) {
    body: organization(id: $id) {
      name
      memberStates { state since until }
    }
    relations(first: 200, after: $after, filter: $filter) {
      nodes {
        id
        kind
        since
        until
        certainty
        confirmedBy
        statement { verdict }
        statementResolution
        from {
          id
          label
          region
          organization {
            name
            memberStates { state since until }
            sites { kind municipality { ags } }
          }
        }
        to { label }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`;

/** A page of who took over from whom. */
export const SUCCESSIONS = /* GraphQL */ `
  query Successions($after: String) {
    relations(first: 200, after: $after, filter: { kind: [SUCCEEDS] }) {
      nodes {
        since
        from { id label }
        to { id label }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`;
