import 'reflect-metadata';
import { isObjectType, type GraphQLField } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildNetworkSchema } from '../schema.ts';
import { openTestIssuer, type TestIssuer } from '../testing/test-issuer.ts';
import { startTestNetwork, type TestNetwork } from '../testing/test-network.ts';
import { codesOfStream } from '../live/testing/codes-of-stream.ts';
import { sampleOperation } from './sample-arguments.ts';

let network: TestNetwork;
let issuer: TestIssuer;
let roles: readonly (readonly [name: string, headers: Record<string, string>])[];

beforeAll(async () => {
  issuer = await openTestIssuer();
  network = await startTestNetwork({ identity: issuer.identity });
  await network.orm.em
    .fork()
    .execute(`insert into identity.federation_grant (body) values ('bund:organization/nemo')`);
  const as = async (...args: Parameters<TestIssuer['authorization']>) => ({
    authorization: await issuer.authorization(...args),
  });
  roles = [
    ['public', {}],
    ['reader', await as('reader', 'r1', { body: 'bund:organization/damost' })],
    ['granted reader', await as('reader', 'r2', { body: 'bund:organization/nemo' })],
    ['editor', await as('editor')],
    ['admin', await as('admin')],
    ['editor of another region', await as('editor', 'e2', { region: 'mv' })],
    ['token for another region', await as('editor', 'e3', { aud: 'urn:verbund:region:mv', region: 'mv' })],
  ];
});
afterAll(async () => {
  await network.stop();
  await issuer.stop();
});

/** Codes that speak of who is asking. Everything else (a problem, a conflict, a mistake in an argument) comes after that question. */
const ABOUT_RIGHTS = new Set([
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'TOKEN_INVALID',
  'TOKEN_EXPIRED',
  'TOKEN_REVOKED',
]);

const OPERATIONS = { Query: 'query', Mutation: 'mutation', Subscription: 'subscription' } as const;
type RootField = readonly [
  (typeof OPERATIONS)[keyof typeof OPERATIONS],
  string,
  GraphQLField<unknown, unknown>,
];

function rootFields(): RootField[] {
  const { executable } = buildNetworkSchema();
  return (['Query', 'Mutation', 'Subscription'] as const).flatMap((name) => {
    const type = executable.getType(name);
    if (!isObjectType(type)) return [];
    return Object.values(type.getFields())
      .filter((field) => !field.name.startsWith('_'))
      .toSorted((a, b) => (a.name < b.name ? -1 : 1))
      .map((field) => [OPERATIONS[name], `${name}.${field.name}`, field] as const);
  });
}

const everything = () =>
  network.orm.em.fork()
    .execute(`select (select pos from outbox_counter) as pos, (select count(*) from revision) as revisions,
    (select count(*) from audit_entry) as audited, (select count(*) from idempotency_key) as keys`);

/** A new root field changes this file, and the test fails until somebody has decided who may ask it and writes it down. */
test('who may ask each root field is what the matrix says', async () => {
  const lines: string[] = [];
  for (const [kind, coordinate, field] of rootFields()) {
    const cells: string[] = [];
    for (const [role, headers] of roles) {
      const operation = sampleOperation(kind, field);
      const codes =
        kind === 'subscription'
          ? await codesOfStream(network.url, operation, headers)
          : (await network.ask(operation, {}, headers)).codes;
      expect(codes, `${coordinate} as ${role}`).not.toContain('GRAPHQL_VALIDATION_FAILED');
      expect(codes, `${coordinate} as ${role}`).not.toContain('INTERNAL_SERVER_ERROR');
      cells.push(`${role}: ${codes.find((code) => code !== undefined && ABOUT_RIGHTS.has(code)) ?? 'yes'}`);
    }
    lines.push(`${coordinate}\n${cells.map((cell) => `  ${cell}`).join('\n')}`);
  }
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('./rights-matrix.txt');
});

/** Mutations for people without an account: their own tests say what they can do, and how often. */
const FOR_EVERYBODY = new Set(['Mutation.suggest', 'Mutation.suggestByLink', 'Mutation.confirmByLink']);

test('every other mutation is for staff of the region; whoever else asks gets one error, and nothing is written', async () => {
  const before = await everything();
  for (const [kind, coordinate, field] of rootFields()) {
    if (kind !== 'mutation' || FOR_EVERYBODY.has(coordinate)) continue;
    for (const [role, headers] of roles) {
      if (role === 'editor' || role === 'admin') continue;
      const { data, codes } = await network.ask(sampleOperation(kind, field), {}, headers);
      expect([data?.[field.name] ?? null, codes.length], `${coordinate} as ${role}`).toEqual([null, 1]);
    }
  }
  expect(await everything()).toEqual(before);
});
