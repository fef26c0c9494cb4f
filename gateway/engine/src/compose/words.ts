/**
 * The words a contract uses to talk to the engine. The same text as schema/directives.graphql, where each word is explained;
 * a test keeps the two equal.
 */
export const NAMESPACE = 'https://verbund.example/horizontal/v1.0';

export const ENGINE_WORDS_SDL = /* GraphQL */ `
  directive @contract(version: String!, order: Int!) on SCHEMA
  directive @sharded(by: String! = "id") on OBJECT
  directive @route(by: String!, names: RouteName! = ID) on FIELD_DEFINITION
  enum RouteName { ID SHARD }
  directive @scatter(merge: MergeStrategy!, by: [String!]) on FIELD_DEFINITION
  directive @merge(
    with: MergeStrategy!
    by: [String!]
    nulls: NullRule! = SKIP
    missing: MissingRule! = KEEP
  ) on FIELD_DEFINITION
  enum MergeStrategy { CONNECTION LIST UNION OBJECT GROUP SUM MIN MAX SAME STREAM }
  directive @event(
    kind: String! = "kind"
    shard: String! = "shard"
    cursor: String! = "cursor"
    positions: String! = "positions"
    message: String! = "message"
    id: String
    at: String
  ) on OBJECT
  enum NullRule { SKIP ABSORB }
  enum MissingRule { KEEP NULL }
  directive @derived(needs: [String!]! = []) on FIELD_DEFINITION
  directive @coverage on FIELD_DEFINITION
  directive @relation(of: [String!]!) on FIELD_DEFINITION
  directive @reference(by: String! = "id") on FIELD_DEFINITION
  directive @resolution(of: String!) on FIELD_DEFINITION
  directive @moved(to: String!) on OBJECT
  directive @local on FIELD_DEFINITION
  directive @shards on INPUT_FIELD_DEFINITION | ARGUMENT_DEFINITION
  directive @closure(edges: String!, start: String!, into: String!, when: String) on INPUT_OBJECT
  directive @internal on INPUT_FIELD_DEFINITION
  directive @own on INPUT_FIELD_DEFINITION | ARGUMENT_DEFINITION
`;

/** What a client may say per operation. The same text as schema/answer.graphql. */
export const ANSWER_SDL = /* GraphQL */ `
  """
  Chosen by the client, per operation. Works over HTTP, WebSocket and in stored documents.
  Default: all sources, PARTIAL.
  """
  directive @answer(
    "Ask only these sources."
    from: [String!]
    "STRICT: an answer with a source missing is an error (INCOMPLETE). PARTIAL: it is an answer, and coverage says so."
    policy: AnswerPolicy! = PARTIAL
  ) on QUERY | SUBSCRIPTION

  enum AnswerPolicy {
    PARTIAL
    STRICT
  }
`;

/** Words of Apollo Federation 2 a subgraph's SDL may carry. They are read past, but for \`@key\` and \`@shareable\`. */
export const FEDERATION_WORDS_SDL = /* GraphQL */ `
  scalar link__Import
  enum link__Purpose { SECURITY EXECUTION }
  directive @link(url: String!, as: String, import: [link__Import], for: link__Purpose) repeatable on SCHEMA
  directive @key(fields: String!, resolvable: Boolean = true) repeatable on OBJECT | INTERFACE
  directive @shareable repeatable on OBJECT | FIELD_DEFINITION
  directive @external(reason: String) on OBJECT | FIELD_DEFINITION
  directive @requires(fields: String!) on FIELD_DEFINITION
  directive @provides(fields: String!) on FIELD_DEFINITION
  directive @inaccessible on FIELD_DEFINITION | OBJECT | INTERFACE | UNION | ARGUMENT_DEFINITION | SCALAR | ENUM | ENUM_VALUE | INPUT_OBJECT | INPUT_FIELD_DEFINITION
  directive @override(from: String!) on FIELD_DEFINITION
  directive @tag(name: String!) repeatable on FIELD_DEFINITION | OBJECT | INTERFACE | UNION | ARGUMENT_DEFINITION | SCALAR | ENUM | ENUM_VALUE | INPUT_OBJECT | INPUT_FIELD_DEFINITION | SCHEMA
  directive @extends on OBJECT | INTERFACE
  directive @interfaceObject on OBJECT
  directive @composeDirective(name: String!) repeatable on SCHEMA
`;
