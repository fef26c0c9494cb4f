import { expect, it } from 'vitest';
import { createEngine } from '../create-engine.ts';
import type { TransportRequest } from '../ports/transport.ts';

const CONTRACT = /* GraphQL */ `
  extend schema
    @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key"])
    @link(url: "https://verbund.example/horizontal/v1.0", as: "verbund", import: ["@contract", "@sharded", "@route"])
    @contract(version: "1.0", order: 1)
  type Query { book(id: ID!): Book @route(by: "id") }
  type Mutation {
    buy(town: String!, title: String!): Bought @route(by: "town", names: SHARD)
    retitle(id: ID!, title: String!): Bought @route(by: "id")
  }
  type Bought { book: Book }
  type Book @key(fields: "id") @sharded { id: ID! title: String! }
`;

function engineOf(towns: readonly string[]) {
  const asked: TransportRequest[] = [];
  const engine = createEngine({
    contract: CONTRACT,
    shards: towns.map((name) => ({ name, sdl: CONTRACT })),
    transport: {
      async fetch(request) {
        asked.push(request);
        const bought = {
          book: { id: `${request.shard}:book/1`, _v_id: `${request.shard}:book/1`, title: 'Bees' },
        };
        const data = Object.fromEntries(
          ['buy', 'retitle'].filter((name) => request.query.includes(name)).map((name) => [name, bought]),
        );
        return { ok: true, body: { data }, bytes: 1, durationMs: 1 };
      },
    },
    protocol: {
      orderVersion: '1',
      parseCursor: () => null,
      formatCursor: () => '',
      parseVector: () => null,
      formatVector: () => '',
      isPosition: () => false,
      fingerprint: () => '',
      ownerOf: (_type, id) => ({ shard: id.split(':')[0] ?? '' }),
    },
  });
  return { asked, ask: (source: string) => engine.execute({ source, context: undefined }) };
}

it('asks the shard that is named, for a row that has no id yet', async () => {
  const { asked, ask } = engineOf(['ahm', 'bex']);
  const { data } = await ask('mutation { buy(town: "bex", title: "Bees") { book { id title } } }');
  expect(asked.map(({ shard, kind }) => `${kind} ${shard}`)).toEqual(['mutation bex']);
  expect(data).toEqual({ buy: { book: { id: 'bex:book/1', title: 'Bees' } } });
});

it('asks nobody where nobody bears the name', async () => {
  const { asked, ask } = engineOf(['ahm']);
  const { data, errors } = await ask('mutation { buy(town: "cor", title: "Bees") { book { id } } }');
  expect([data, asked]).toEqual([{ buy: null }, []]);
  expect(errors?.map(({ extensions }) => extensions?.['code'])).toEqual(['SHARD_UNKNOWN']);
});

it('takes an id for an id where nothing else is said', async () => {
  const { asked, ask } = engineOf(['ahm', 'bex']);
  await ask('mutation { retitle(id: "ahm:book/1", title: "Wasps") { book { id } } }');
  expect(asked.map(({ shard }) => shard)).toEqual(['ahm']);
});
