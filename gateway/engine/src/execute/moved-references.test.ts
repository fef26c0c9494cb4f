import { buildSchema, execute, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { createEngine } from '../create-engine.ts';
import type { TransportRequest } from '../ports/transport.ts';

const BARE = /* GraphQL */ `
  type Query {
    book(id: ID!): Book BOOK
  }
  type Book KEY { id: ID! title: String! sequel: Link }
  type Link { id: ID book: Book REFERENCE resolution: Reach! RESOLUTION }
  enum Reach { RESOLVED UNREACHABLE NOT_AVAILABLE MOVED }
  type Gone KEY MOVED_TO { id: ID! now: ID }
`;
const WORDS = {
  BOOK: '@route(by: "id")',
  KEY: '@key(fields: "id") @sharded',
  REFERENCE: '@reference(by: "id")',
  RESOLUTION: '@resolution(of: "book")',
  MOVED_TO: '@moved(to: "now")',
};
const sdlOf = (text: string, words: Readonly<Record<string, string>>) =>
  Object.keys(WORDS).reduce(
    (sdl, word) => sdl.replaceAll(` ${word} `, ` ${words[word] ?? ''} `),
    text.replaceAll('\n', ' \n'),
  );
const CONTRACT = `extend schema
  @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key"])
  @link(url: "https://verbund.example/horizontal/v1.0", as: "verbund", import: ["@contract", "@sharded", "@route", "@reference", "@resolution", "@moved"])
  @contract(version: "1.0", order: 1)
  ${sdlOf(BARE, WORDS)}`;
/** From before there were moves. */
const OLDER = CONTRACT.replace(/type Gone.*$/m, '').replace(', "@moved"', '');

const subgraph = buildSchema(`${sdlOf(BARE, {})}
  scalar _Any union _Entity = Book | Gone
  extend type Query { _entities(representations: [_Any!]!): [_Entity]! }`);

type Row = { readonly __typename: 'Book' | 'Gone'; readonly id: string; readonly [field: string]: unknown };
const book = (id: string, sequel: string | null = null): Row => ({
  __typename: 'Book',
  id,
  title: `title of ${id}`,
  sequel: sequel === null ? null : { id: sequel, book: null, resolution: 'UNREACHABLE' },
});
const gone = (id: string, now: string | null): Row => ({ __typename: 'Gone', id, now });

/** Towns a, b and c over these rows; `silent` does not answer, `older` knows nothing of moves. */
function engineOver(rows: readonly Row[], { silent = '', older = '' } = {}) {
  const requests: TransportRequest[] = [];
  const find = (id: unknown) => rows.find((row) => row.id === id) ?? null;
  const engine = createEngine({
    contract: CONTRACT,
    shards: ['a', 'b', 'c'].map((name) => ({ name, sdl: name === older ? OLDER : CONTRACT })),
    transport: {
      async fetch(request) {
        requests.push(request);
        if (request.shard === silent)
          return { ok: false, failure: 'UNREACHABLE', message: 'no answer', durationMs: 1 };
        const own = (id: unknown) => (String(id).startsWith(`${request.shard}:`) ? find(id) : null);
        const body = await execute({
          schema: subgraph,
          document: parse(request.query),
          variableValues: request.variables,
          rootValue: {
            book: ({ id }: { id: string }) => own(id),
            _entities: ({ representations }: { representations: { id: string }[] }) =>
              representations.map(({ id }) => own(id)),
          },
        });
        return { ok: true, body: JSON.parse(JSON.stringify(body)), bytes: 1, durationMs: 1 };
      },
    },
    protocol: {
      orderVersion: '1',
      parseCursor: () => null,
      formatCursor: () => '',
      parseVector: () => null,
      formatVector: () => '',
      isPosition: () => true,
      fingerprint: () => '',
      ownerOf: (_type, id) =>
        /^[abc]:/.test(id) ? { shard: id.slice(0, 1) } : { error: 'SHARD_UNKNOWN', message: id },
    },
  });
  return { engine, requests };
}

async function sequelOf(rows: readonly Row[], towns: Parameters<typeof engineOver>[1] = {}) {
  const { engine, requests } = engineOver(rows, towns);
  const { data, errors } = await engine.execute({
    source: '{ book(id: "a:1") { sequel { id resolution book { id title } } } }',
    context: undefined,
  });
  expect(errors).toBeUndefined();
  const sequel = (data as { book: { sequel: unknown } }).book.sequel;
  return { sequel, asked: requests.map(({ shard }) => shard) };
}

describe('a reference to a row that lives on elsewhere', () => {
  it('is followed to its new owner, and says MOVED', async () => {
    expect(await sequelOf([book('a:1', 'b:1'), gone('b:1', 'c:1'), book('c:1')])).toEqual({
      sequel: { id: 'b:1', resolution: 'MOVED', book: { id: 'c:1', title: 'title of c:1' } },
      asked: ['a', 'b', 'c'],
    });
  });

  it('may lead back to the shard it came from', async () => {
    const { sequel } = await sequelOf([book('a:1', 'b:1'), gone('b:1', 'a:2'), book('a:2')]);
    expect(sequel).toMatchObject({ resolution: 'MOVED', book: { id: 'a:2' } });
  });

  it('is followed once: what has moved on from there is NOT_AVAILABLE, and circles end', async () => {
    for (const second of [gone('c:1', 'b:2'), gone('c:1', 'b:1'), gone('c:1', null)]) {
      const { sequel, asked } = await sequelOf([book('a:1', 'b:1'), gone('b:1', 'c:1'), second, book('b:2')]);
      expect(sequel).toEqual({ id: 'b:1', resolution: 'NOT_AVAILABLE', book: null });
      expect(asked).toEqual(['a', 'b', 'c']);
    }
  });

  it.each<[string, string | null]>([
    ['nowhere', null],
    ['to an id that nobody has', 'c:9'],
    ['out of the federation', 'x:1'],
  ])('is NOT_AVAILABLE where it leads %s', async (_where, now) => {
    const { sequel } = await sequelOf([book('a:1', 'b:1'), gone('b:1', now)]);
    expect(sequel).toEqual({ id: 'b:1', resolution: 'NOT_AVAILABLE', book: null });
  });

  it('is UNREACHABLE where the new owner does not answer: there may be a row', async () => {
    const { sequel } = await sequelOf([book('a:1', 'b:1'), gone('b:1', 'c:1'), book('c:1')], { silent: 'c' });
    expect(sequel).toEqual({ id: 'b:1', resolution: 'UNREACHABLE', book: null });
  });

  it('is no reason to leave out a shard that knows nothing of moves', async () => {
    const rows = [book('a:1', 'b:1'), book('b:1')];
    expect((await sequelOf(rows, { older: 'b' })).sequel).toMatchObject({ resolution: 'RESOLVED' });
  });
});
