import { describe, expect, it } from 'vitest';
import { compose } from './compose.ts';
import type { DiagnosticCode } from './diagnostics.ts';
import { printApiSchema } from './print-api-schema.ts';

const CONTRACT = `
  type Query {
    towns: [String!]! @local
    book(id: ID!): Book @route(by: "id")
  }
  type Subscription { changes(filter: Filter, after: String): Change! @scatter(merge: STREAM) }
  input Filter { town: [String!] @shards }
  type Book @key(fields: "id") @sharded { id: ID! name: String! }
  type Change @event(shard: "town", id: "id", at: "at") {
    kind: Kind!
    town: String!
    id: ID
    fields: [String!]!
    book: Book
    at: Instant!
    cursor: String!
    message: String
    positions: [Position!]
  }
  type Position { town: String! cursor: String! }
  scalar Instant
  enum Kind { NEW SOURCE_DOWN SOURCE_BACK SOURCE_JOINED GAP HEARTBEAT }
`;

const CASES: readonly [
  says: string,
  from: string,
  to: string,
  code: DiagnosticCode,
  coordinate: string,
][] = [
  ['merges a subscription otherwise', 'Change! @scatter(merge: STREAM)', 'Change @scatter(merge: OBJECT)', 'STREAM_MISPLACED', 'Subscription.changes'],
  ['does not say who answers a subscription', 'Change! @scatter(merge: STREAM)', 'Change!', 'STREAM_MISPLACED', 'Subscription.changes'],
  ['streams a query', 'book(id: ID!): Book @route(by: "id")', 'book(after: String): Change @scatter(merge: STREAM)', 'STREAM_MISPLACED', 'Query.book'],
  ['streams what is no event', 'changes(filter: Filter, after: String): Change!', 'changes(filter: Filter, after: String): Book!', 'EVENT_SHAPE', 'Subscription.changes'],
  ['streams lists of events', 'after: String): Change!', 'after: String): [Change!]', 'EVENT_SHAPE', 'Subscription.changes'],
  ['cannot be resumed', ', after: String): Change!', '): Change!', 'EVENT_SHAPE', 'Subscription.changes'],
  ['demands a cursor', 'after: String): Change!', 'after: String!): Change!', 'EVENT_SHAPE', 'Subscription.changes'],
  ['cannot say that a source is down', 'NEW SOURCE_DOWN', 'NEW', 'EVENT_SHAPE', 'Change.kind'],
  ['has events of no kind', 'kind: Kind!', 'kind: Kind', 'EVENT_SHAPE', 'Change.kind'],
  ['has events without a cursor', 'at: Instant!\n    cursor: String!', 'at: Instant!\n    cursor: String', 'EVENT_SHAPE', 'Change.cursor'],
  ['names a field that is not there', 'shard: "town"', 'shard: "place"', 'EVENT_SHAPE', 'Change.place'],
  ['has positions that cannot be read', 'Position { town: String! cursor: String! }', 'Position { town: String! cursor: String }', 'EVENT_SHAPE', 'Change.positions'],
  ['has a field the engine cannot leave empty', 'book: Book\n', 'book: Book!\n', 'EVENT_SHAPE', 'Change.book'],
  ['has a role that takes arguments', 'message: String', 'message(long: Boolean): String', 'EVENT_SHAPE', 'Change.message'],
]; // prettier-ignore

describe('a contract with streams', () => {
  it('is accepted, and clients can subscribe', () => {
    const { supergraph, diagnostics } = compose(CONTRACT, []);
    expect(diagnostics).toEqual([]);
    const text = supergraph ? printApiSchema(supergraph) : '';
    expect(text).toContain('type Subscription {');
    expect(text).not.toContain('@event');
  });

  it.each(CASES)('is refused when it %s', (_says, from, to, code, coordinate) => {
    expect(CONTRACT).toContain(from);
    const { diagnostics, supergraph } = compose(CONTRACT.replace(from, to), []);
    expect(supergraph).toBeNull();
    expect(diagnostics.map((finding) => `${finding.code} ${finding.coordinate}`)).toContain(
      `${code} ${coordinate}`,
    );
  });
});
