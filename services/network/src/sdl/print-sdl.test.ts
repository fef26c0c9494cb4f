import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { composeServices } from '@theguild/federation-composition';
import { buildSchema, execute, parse } from 'graphql';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildNetworkSchema, type NetworkSchema } from '../schema.ts';

let schema: NetworkSchema;
beforeAll(() => {
  schema = buildNetworkSchema();
});

async function serviceSdl(): Promise<string> {
  const result = await execute({ schema: schema.executable, document: parse('{ _service { sdl } }') });
  return (result.data as unknown as { _service: { sdl: string } })._service.sdl;
}

describe('the contract', () => {
  test('is what schema/network.graphql says', () => {
    expect(schema.sdl).toBe(
      readFileSync(new URL('../../../../schema/network.graphql', import.meta.url), 'utf8'),
    );
  });

  test('carries its directives with names of enum values as names', () => {
    expect(schema.sdl).toContain(
      'organizations(first: Int, after: String, last: Int, before: String, orderBy: OrganizationOrder, filter: OrganizationFilter): OrganizationConnection @scatter(merge: CONNECTION)',
    );
    expect(schema.sdl).toContain('upper: Int @merge(with: SUM, nulls: ABSORB, missing: NULL)');
    expect(schema.sdl).toContain('type Organization implements Node @key(fields: "id") @sharded {');
    expect(schema.sdl).toContain('region: [String!] @shards');
  });
});

describe('a region as a subgraph of Apollo Federation', () => {
  test('tells its schema with the definitions of all directives', async () => {
    const sdl = await serviceSdl();
    expect(sdl.startsWith(schema.sdl)).toBe(true);
    expect(sdl).toContain('directive @scatter(merge: MergeStrategy!, by: [String!]) on FIELD_DEFINITION');
  });

  test('composes alone', async () => {
    const composed = composeServices([
      { name: 'th', url: 'http://th.example/graphql', typeDefs: parse(await serviceSdl()) },
    ]);
    expect(composed.errors ?? []).toEqual([]);
    expect(composed.supergraphSdl).toContain('type Organization');
    expect(() => buildSchema(composed.publicSdl ?? '')).not.toThrow();
  });
});
