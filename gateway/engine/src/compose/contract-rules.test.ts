import { describe, expect, it } from 'vitest';
import { compose } from './compose.ts';
import type { DiagnosticCode } from './diagnostics.ts';

const CONTRACT = `
  type Query {
    books(first: Int, after: String, last: Int, before: String, filter: Filter): Books @scatter(merge: CONNECTION)
    book(id: ID!): Book @route(by: "id")
    total(town: [String!] @shards): Total @scatter(merge: OBJECT)
    kinds: [Kind!] @scatter(merge: UNION, by: ["code"])
    towns: [String!]! @local
  }
  type Mutation { rename(input: Rename!): Book @route(by: "input.id") }
  input Rename { id: ID! name: String! }
  input Filter { name: String }
  type Book @key(fields: "id") @sharded { id: ID! name: String! twin: Twin }
  type Twin { id: ID label: String! book: Book @reference(by: "id") resolution: Reach! @resolution(of: "book") }
  type Books {
    edges: [BookEdge!]!
    nodes: [Book!]!
    pageInfo: PageInfo!
    totalCount: Int! @merge(with: SUM)
    relation: Exactness! @relation(of: ["totalCount"])
    coverage: Coverage! @coverage
  }
  type BookEdge { cursor: String! node: Book! }
  type PageInfo { hasNextPage: Boolean! hasPreviousPage: Boolean! startCursor: String endCursor: String }
  type Total {
    value: Int! @merge(with: SUM)
    upper: Int @merge(with: SUM, nulls: ABSORB, missing: NULL)
    groups: [Group!]! @merge(with: GROUP, by: ["year"])
    label: String! @derived(needs: ["value"])
  }
  type Group { year: Int count: Int! @merge(with: SUM) }
  type Kind { code: ID! name: String! }
  type Coverage { complete: Boolean! }
  type Gone @key(fields: "id") @sharded @moved(to: "now") { id: ID! now: ID }
  enum Reach { RESOLVED UNREACHABLE NOT_AVAILABLE MOVED }
  enum Exactness { EXACT AT_LEAST AT_MOST UNKNOWN }
`;

function findings(from: string, to: string): string[] {
  expect(CONTRACT).toContain(from);
  return compose(CONTRACT.replace(from, to), []).diagnostics.map(
    ({ code, coordinate }) => `${code} ${coordinate}`,
  );
}

const CASES: readonly [
  says: string,
  from: string,
  to: string,
  code: DiagnosticCode,
  coordinate: string | null,
][] = [
  ['is no GraphQL', 'type Query {', 'type Query {{', 'SDL_INVALID', null],
  ['names a type that does not exist', 'kinds: [Kind!]', 'kinds: [Sort!]', 'SDL_INVALID', null],
  [
    'takes a name of the engine',
    'type Kind { code: ID! name: String! }',
    'type Kind { code: ID! _v_name: String! }',
    'NAME_RESERVED',
    'Kind._v_name',
  ],
  [
    'says two things about a field',
    'value: Int! @merge(with: SUM)',
    'value: Int! @merge(with: SUM) @coverage',
    'DIRECTIVE_INVALID',
    'Total.value',
  ],
  [
    'routes what is not at the root',
    'count: Int! @merge(with: SUM)',
    'count: Int! @merge(with: SUM) other: Int @local',
    'DIRECTIVE_INVALID',
    'Group.other',
  ],
  ['does not say who answers a root field', ' @local', '', 'ROOT_UNREACHABLE', 'Query.towns'],
  [
    'scatters a mutation',
    'rename(input: Rename!): Book @route(by: "input.id")',
    'rename: Int @scatter(merge: SUM)',
    'ROOT_UNREACHABLE',
    'Mutation.rename',
  ],
  [
    'lets one shard empty the answer',
    '): Books @scatter',
    '): Books! @scatter',
    'ROOT_NOT_NULLABLE',
    'Query.books',
  ],
  [
    'lets one owner empty the answer',
    'book(id: ID!): Book @route',
    'book(id: ID!): Book! @route',
    'ROOT_NOT_NULLABLE',
    'Query.book',
  ],
  [
    'routes by an argument that does not exist',
    '@route(by: "input.id")',
    '@route(by: "input.key")',
    'ROUTE_ARGUMENT_UNKNOWN',
    'Mutation.rename',
  ],
  [
    'routes by something that is no id',
    '@route(by: "input.id")',
    '@route(by: "input")',
    'ROUTE_ARGUMENT_UNKNOWN',
    'Mutation.rename',
  ],
  [
    'shards by a field that may be null',
    '@sharded { id: ID! name',
    '@sharded(by: "town") { id: ID! town: String name',
    'SHARDED_KEY',
    'Book',
  ],
  [
    'shares rows',
    '@sharded { id: ID! name: String!',
    '@sharded { id: ID! name: String! @shareable',
    'SHARED_ROWS',
    'Book.name',
  ],
  [
    'does not say how a field is merged',
    'value: Int! @merge(with: SUM)',
    'value: Int!',
    'MERGE_MISSING',
    'Total.value',
  ],
  [
    'adds texts',
    'count: Int! @merge(with: SUM)',
    'count: String! @merge(with: SUM)',
    'MERGE_UNFIT',
    'Group.count',
  ],
  [
    'merges a connection below the root',
    'groups: [Group!]! @merge(with: GROUP, by: ["year"])',
    'groups: Books @merge(with: CONNECTION)',
    'MERGE_UNFIT',
    'Total.groups',
  ],
  ['groups without a key', 'GROUP, by: ["year"]', 'GROUP', 'MERGE_UNFIT', 'Total.groups'],
  [
    'makes null what may not be null',
    'value: Int! @merge(with: SUM)',
    'value: Int! @merge(with: SUM, missing: NULL)',
    'MERGE_UNFIT',
    'Total.value',
  ],
  [
    'adds fractions, whose sum depends on the order',
    'upper: Int @merge(with: SUM, nulls: ABSORB, missing: NULL)',
    'upper: Float @merge(with: SUM)',
    'MERGE_INEXACT',
    'Total.upper',
  ],
  [
    'cuts a list once per shard',
    'kinds: [Kind!]',
    'kinds(first: Int): [Kind!]',
    'MERGE_INEXACT',
    'Query.kinds',
  ],
  [
    'has edges that may be null',
    'edges: [BookEdge!]!',
    'edges: [BookEdge]!',
    'CONNECTION_SHAPE',
    'Query.books',
  ],
  [
    'has edges that say more',
    'cursor: String! node: Book!',
    'cursor: String! node: Book! rank: Int',
    'CONNECTION_SHAPE',
    'Query.books',
  ],
  ['has a connection without `before`', ', before: String', '', 'CONNECTION_SHAPE', 'Query.books'],
  [
    'has a connection of rows nobody owns',
    '@key(fields: "id") @sharded',
    '@key(fields: "id")',
    'CONNECTION_SHAPE',
    'Query.books',
  ],
  ['names a key that does not exist', 'by: ["code"]', 'by: ["number"]', 'KEY_UNKNOWN', 'Query.kinds'],
  [
    'reaches a merged object as a row',
    'twin: Twin }',
    'twin: Twin total: Total }',
    'MERGED_TYPE_IN_ROW',
    'Total',
  ],
  [
    'merges inside a row',
    'type Kind { code: ID! name: String! }',
    'type Kind { code: ID! name: Int! @merge(with: SUM) }',
    'MERGED_TYPE_IN_ROW',
    'Kind.name',
  ],
  [
    'derives from what is not merged',
    '@derived(needs: ["value"])',
    '@derived(needs: ["relation"])',
    'DERIVE_INVALID',
    'Total.label',
  ],
  [
    'relates what is not merged',
    '@relation(of: ["totalCount"])',
    '@relation(of: ["edges"])',
    'FILL_INVALID',
    'Books.relation',
  ],
  [
    'relates in too few words',
    'enum Exactness { EXACT AT_LEAST AT_MOST UNKNOWN }',
    'enum Exactness { EXACT }',
    'FILL_INVALID',
    'Books.relation',
  ],
  [
    'covers with a number',
    'coverage: Coverage! @coverage',
    'coverage: Int! @coverage',
    'FILL_INVALID',
    'Books.coverage',
  ],
  ['does not say where a row has moved to', 'now: ID }', 'now: String }', 'REFERENCE_INVALID', 'Gone.now'],
  [
    'lets something move that has no key',
    'type Gone @key(fields: "id") @sharded @moved',
    'type Gone @moved',
    'REFERENCE_INVALID',
    'Gone.now',
  ],
  [
    'refers to what may not be null',
    'book: Book @reference',
    'book: Book! @reference',
    'REFERENCE_INVALID',
    'Twin.book',
  ],
  [
    'refers by a field that does not exist',
    '@reference(by: "id")',
    '@reference(by: "key")',
    'REFERENCE_INVALID',
    'Twin.book',
  ],
  [
    'resolves what is no reference',
    '@resolution(of: "book")',
    '@resolution(of: "label")',
    'FILL_INVALID',
    'Twin.resolution',
  ],
];

describe('a contract', () => {
  it('that can be merged exactly composes without a finding', () => {
    expect(compose(CONTRACT, []).diagnostics).toEqual([]);
  });

  it.each(CASES)('is refused where it %s', (_, from, to, code, coordinate) => {
    expect(findings(from, to)).toContain(`${code} ${coordinate}`);
    expect(compose(CONTRACT.replace(from, to), []).supergraph).toBe(null);
  });

  it('may use its words under a prefix or another name', () => {
    const renamed = CONTRACT.replaceAll(/@(scatter|route|merge)\b/g, '@h__$1').replaceAll('@local', '@here');
    const linked = `extend schema @link(url: "https://verbund.example/horizontal/v1.0", as: "h", import: ["@sharded", "@reference", "@resolution", "@derived", "@coverage", "@relation", "@shards", { name: "@local", as: "@here" }])\n${renamed}`;
    expect(compose(linked, []).diagnostics).toEqual([]);
  });
});
