import 'reflect-metadata';
import { isObjectType, type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildNetworkSchema } from '../schema.ts';
import { openTestIssuer, type TestIssuer } from '../testing/test-issuer.ts';
import { startTestNetwork, type TestNetwork } from '../testing/test-network.ts';
import { allFields, filledFields, fullSelection } from './full-selection.ts';
import { STATES, writeMarkedRecords, type MarkedRecords } from './marked-records.ts';

let network: TestNetwork;
let issuer: TestIssuer;
let schema: GraphQLSchema;
let roles: readonly (readonly [name: string, headers: Record<string, string>])[];
/** What is looked at: a record in a state, or a public one whose protected fields are less visible. */
let cases: readonly (readonly [name: string, records: MarkedRecords])[];

beforeAll(async () => {
  issuer = await openTestIssuer();
  network = await startTestNetwork({ identity: issuer.identity });
  schema = buildNetworkSchema().executable;
  await network.orm.em
    .fork()
    .execute(`insert into identity.federation_grant (body) values ('bund:organization/nemo')`);
  const editor = await issuer.authorization('editor');
  roles = [
    ['public', {}],
    [
      'reader',
      { authorization: await issuer.authorization('reader', 'r1', { body: 'bund:organization/damost' }) },
    ],
    [
      'granted reader',
      { authorization: await issuer.authorization('reader', 'r2', { body: 'bund:organization/nemo' }) },
    ],
    ['editor', { authorization: editor }],
    ['admin', { authorization: await issuer.authorization('admin') }],
  ];
  const looked: [string, MarkedRecords][] = [];
  for (const state of STATES)
    looked.push([`record ${state}`, await writeMarkedRecords(network, editor, state, 'PUBLIC')]);
  for (const visibility of ['FEDERATION', 'NETWORK'] as const) {
    looked.push([`protected ${visibility}`, await writeMarkedRecords(network, editor, 'PUBLIC', visibility)]);
  }
  cases = looked;
}, 60_000);
afterAll(async () => {
  await network.stop();
  await issuer.stop();
});

const typeOf = (name: string): GraphQLObjectType => {
  const type = schema.getType(name);
  if (!isObjectType(type)) throw new Error(`no type ${name}`);
  return type;
};
const QUERIES = {
  Organization: 'organization',
  Project: 'project',
  Conference: 'conference',
  ConferenceSeries: 'conferenceSeries',
  Relation: 'relation',
} as const;
const KINDS = Object.keys(QUERIES) as (keyof typeof QUERIES)[];

/** A new field changes this file, and the test fails until somebody has decided who may see it and writes it down. */
test('who may see each field of each record is what the matrix says', async () => {
  const seen = new Map<string, Map<string, Set<string>>>();
  for (const kind of KINDS) {
    const type = typeOf(kind);
    for (const coordinate of allFields(type)) if (!seen.has(coordinate)) seen.set(coordinate, new Map());
    const query = `query($id: ID!) { record: ${QUERIES[kind]}(id: $id) ${fullSelection(type)} }`;
    for (const [name, records] of cases) {
      for (const [role, headers] of roles) {
        const { data, errors } = await network.ask(query, { id: records[kind] }, headers);
        expect(errors, `${kind} ${name} as ${role}`).toEqual([]);
        const filled = data.record === null ? [] : filledFields(type, data.record);
        for (const coordinate of filled) {
          const byCase = seen.get(coordinate) ?? new Map<string, Set<string>>();
          byCase.set(name, (byCase.get(name) ?? new Set()).add(role));
          seen.set(coordinate, byCase);
        }
      }
    }
  }
  const never = [...seen].filter(([, byCase]) => byCase.size === 0).map(([coordinate]) => coordinate);
  expect(never, 'fields without a value in any record prove nothing').toEqual([]);
  const everyone = roles.map(([role]) => role).join(', ');
  const cell = (found: Set<string> | undefined) =>
    (found === undefined ? 'nobody' : [...found].join(', ')).replace(everyone, 'everybody');
  const lines = [...seen]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([coordinate, byCase]) =>
      [coordinate, ...cases.map(([name]) => `  ${name}: ${cell(byCase.get(name))}`)].join('\n'),
    );
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('./visibility-matrix.txt');
});
