import { getNamedType, isInputObjectType, validate, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { compose } from './compose.ts';
import type { DiagnosticCode } from './diagnostics.ts';
import { printApiSchema } from './print-api-schema.ts';

const CONTRACT = `
  type Query {
    books(first: Int, after: String, last: Int, before: String, filter: Filter): Books @scatter(merge: CONNECTION)
    sequels(to: [ID!]!, language: String): [Sequel!] @scatter(merge: UNION, by: ["id"])
    kept(of: Series @own): [Book!] @scatter(merge: LIST, by: ["id"])
    book(id: ID!): Book @route(by: "id")
  }
  type Sequel { id: ID! from: ID! to: ID! }
  input Filter { text: String series: Series @own mention: Series }
  input Series @closure(edges: "sequels", start: "book", into: "ids", when: "onward") {
    book: ID!
    onward: Boolean
    language: String
    ids: [ID!] @internal
  }
  type Book @key(fields: "id") @sharded {
    id: ID!
    loans(first: Int, after: String, last: Int, before: String): Loans @scatter(merge: CONNECTION)
  }
  type Loan @key(fields: "id") @sharded { id: ID! }
  type Books { edges: [BookEdge!]! nodes: [Book!]! pageInfo: PageInfo! }
  type BookEdge { cursor: String! node: Book! }
  type Loans { edges: [LoanEdge!]! nodes: [Loan!]! pageInfo: PageInfo! }
  type LoanEdge { cursor: String! node: Loan! }
  type PageInfo { hasNextPage: Boolean! hasPreviousPage: Boolean! startCursor: String endCursor: String }
`;

function findings(from: string, to: string): string[] {
  expect(CONTRACT).toContain(from);
  return compose(CONTRACT.replace(from, to), []).diagnostics.map(
    ({ code, coordinate }) => `${code} ${coordinate}`,
  );
}

const CASES: readonly [says: string, from: string, to: string, code: DiagnosticCode, coordinate: string][] = [
  ['asks edges that do not exist', 'edges: "sequels"', 'edges: "prequels"', 'CLOSURE_INVALID', 'Series'],
  [
    'asks edges that are not merged by UNION',
    '[Sequel!] @scatter(merge: UNION',
    '[Sequel!] @scatter(merge: LIST',
    'CLOSURE_INVALID',
    'Series',
  ],
  ['asks edges without their ends', 'from: ID! to: ID! }', 'from: ID! to: ID }', 'CLOSURE_INVALID', 'Series'],
  ['asks edges of one id alone', 'sequels(to: [ID!]!', 'sequels(to: ID!', 'CLOSURE_INVALID', 'Series'],
  ['starts nowhere', 'book: ID!\n', 'book: ID\n', 'CLOSURE_INVALID', 'Series'],
  ['lets clients say what was found', 'ids: [ID!] @internal', 'ids: [ID!]', 'CLOSURE_INVALID', 'Series'],
  ['has a condition that is none', 'onward: Boolean', 'onward: Int', 'CLOSURE_INVALID', 'Series'],
  [
    'filters what the edges do not know',
    'onward: Boolean\n',
    'onward: Boolean\n year: Int\n',
    'CLOSURE_INVALID',
    'Series',
  ],
  [
    'gives the edges another type',
    'to: [ID!]!, language: String',
    'to: [ID!]!, language: Int',
    'CLOSURE_INVALID',
    'Series',
  ],
  [
    'does not give the edges what they demand',
    'to: [ID!]!, language: String',
    'to: [ID!]!, language: String, year: Int!',
    'CLOSURE_INVALID',
    'Series',
  ],
  [
    'takes a closure where one shard answers',
    'book(id: ID!): Book @route',
    'book(id: ID!, of: Series): Book @route',
    'CLOSURE_INVALID',
    'Query.book',
  ],
  ['takes a list of closures', 'mention: Series', 'mention: [Series!]', 'CLOSURE_INVALID', 'Query.books'],
  [
    'takes a closure for its own edges',
    'to: [ID!]!, language: String',
    'to: [ID!]!, language: String, of: Series',
    'CLOSURE_INVALID',
    'Query.sequels',
  ],
  [
    'demands what clients cannot give',
    'ids: [ID!] @internal',
    'ids: [ID!]! @internal',
    'INTERNAL_INVALID',
    'Series.ids',
  ],
  ['hides what nobody fills', 'text: String', 'text: String @internal', 'INTERNAL_INVALID', 'Filter.text'],
  ['hides what has a default', '[ID!] @internal', '[ID!] = [] @internal', 'INTERNAL_INVALID', 'Series.ids'],
  ['nests what may not be null', '): Loans @scatter', '): Loans! @scatter', 'NESTING_INVALID', 'Book.loans'],
  [
    'nests in a row without a key',
    'type Book @key(fields: "id") @sharded',
    'type Book @sharded',
    'NESTING_INVALID',
    'Book.loans',
  ],
  [
    'nests without cursors',
    'loans(first: Int, after: String',
    'loans(first: Int',
    'CONNECTION_SHAPE',
    'Book.loans',
  ],
  [
    'nests where rows have no owner',
    'type Sequel { id: ID!',
    'type Sequel { id: ID! loans(first: Int, after: String, last: Int, before: String): Loans @scatter(merge: CONNECTION)',
    'DIRECTIVE_INVALID',
    'Sequel.loans',
  ],
];

describe('a contract with closures and nesting', () => {
  it('composes, and hides what only the engine fills', () => {
    const { supergraph, diagnostics } = compose(CONTRACT, [{ name: 'a', sdl: CONTRACT }]);
    expect(diagnostics).toEqual([]);
    if (!supergraph) throw new Error('expected a supergraph');
    const { contract, shards } = supergraph;
    expect(printApiSchema(supergraph)).not.toMatch(/ids|@closure|@internal|@own/);
    const series = contract.shardSchema.getType('Series');
    expect(isInputObjectType(series) && getNamedType(series.getFields()['ids']?.type)?.name).toBe('ID');
    const named = parse('{ books(filter: { series: { book: "1", ids: [] } }) { nodes { id } } }');
    expect(validate(contract.apiSchema, named).map(({ message }) => message)).toEqual([
      expect.stringContaining('Field "ids" is not defined by type "Series"'),
    ]);
    expect([...shards.values()].map(({ conforms }) => conforms)).toEqual([true]);
  });

  it('finds a shard that does not know what only the engine fills', () => {
    const older = CONTRACT.replace('    ids: [ID!] @internal\n', '');
    const { supergraph, diagnostics } = compose(CONTRACT, [{ name: 'old', sdl: older }]);
    expect(diagnostics.map(({ code, coordinate, severity }) => [code, coordinate, severity])).toEqual([
      ['SHARD_MISSING_ARGUMENT', 'Series.ids', 'warning'],
    ]);
    expect([...(supergraph?.shards.get('old')?.divergentInputs ?? [])].sort()).toEqual(['Filter', 'Series']);
  });

  it.each(CASES)('is refused where it %s', (_, from, to, code, coordinate) => {
    expect(findings(from, to)).toContain(`${code} ${coordinate}`);
    expect(compose(CONTRACT.replace(from, to), []).supergraph).toBe(null);
  });
});
