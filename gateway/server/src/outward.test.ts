import { composeServices } from '@theguild/federation-composition';
import { buildSchema, parse } from 'graphql';
import { request } from 'undici';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openGateway, readAnswer, type OpenGateway } from './testing/open-gateway.ts';
import { smallRegion, type SmallRegion } from './testing/small-region.ts';

let regions: SmallRegion[];
let gateway: OpenGateway;

beforeAll(async () => {
  regions = await Promise.all(
    ['th', 'mv'].map((code) =>
      smallRegion(code, { organizations: [{ key: 'anker', name: `Anker ${code}` }] }),
    ),
  );
  gateway = await openGateway(regions);
});
afterAll(async () => {
  await gateway[Symbol.asyncDispose]();
  for (const region of regions) await region[Symbol.asyncDispose]();
});

const ask = async (query: string, variables: object = {}) =>
  readAnswer(
    await request(`${gateway.gateway.url}/subgraph`, {
      method: 'POST',
      body: JSON.stringify({ query, variables }),
      headers: { 'content-type': 'application/json' },
    }),
  );

async function sdlOf(): Promise<string> {
  const { data } = await ask('{ _service { sdl } }');
  return (data as unknown as { _service: { sdl: string } })._service.sdl;
}

describe('the gateway as a subgraph of another federation', () => {
  test('composes, alone', async () => {
    const { errors, publicSdl } = composeServices([
      { name: 'verbund', url: gateway.gateway.url, typeDefs: parse(await sdlOf()) },
    ]);
    expect(errors ?? []).toEqual([]);
    expect(
      buildSchema(publicSdl ?? '')
        .getQueryType()
        ?.getFields(),
    ).toHaveProperty('organizations');
  });

  test('composes with a subgraph that adds fields to its entities', async () => {
    const other = parse(`
      extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key"])
      type Organization @key(fields: "id") { id: ID! funding: Int }
      type Query { funders: [String!] }
    `);
    const { errors, publicSdl } = composeServices([
      { name: 'verbund', url: gateway.gateway.url, typeDefs: parse(await sdlOf()) },
      { name: 'funding', url: 'http://funding.example/graphql', typeDefs: other },
    ]);
    expect(errors ?? []).toEqual([]);
    expect(publicSdl).toMatch(/type Organization [^}]*funding: Int/);
  });

  test('resolves entities of all regions by one request to each owner', async () => {
    const before = regions.map(({ asked }) => asked.length);
    const of = ['mv', 'th', 'mv'].map((code) => ({
      __typename: 'Organization',
      id: `${code}:organization/anker`,
    }));
    const { data, codes } = await ask(
      'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Organization { name } } }',
      { of },
    );
    expect([data, codes]).toEqual([
      { _entities: [{ name: 'Anker mv' }, { name: 'Anker th' }, { name: 'Anker mv' }] },
      [],
    ]);
    expect(regions.map(({ asked }, index) => asked.length - (before[index] ?? 0))).toEqual([1, 1]);
  });

  test('says who answered, and keeps to the same limits', async () => {
    const { extensions } = await ask('{ organizations { totalCount } }');
    expect(extensions).toMatchObject({ coverage: { complete: true }, cost: { requests: 2 } });
    const aliases = Array.from({ length: 51 }, (_, index) => `a${index}: __typename`).join(' ');
    expect((await ask(`{ ${aliases} }`)).codes).toEqual(['LIMIT_ALIASES']);
  });

  test('is not what other clients see', async () => {
    expect((await gateway.ask('{ _service { sdl } }')).codes).toEqual(['GRAPHQL_VALIDATION_FAILED']);
  });
});
