import 'reflect-metadata';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestNetwork, type TestNetwork } from '../testing/test-network.ts';

let network: TestNetwork;
beforeAll(async () => {
  network = await startTestNetwork();
});
afterAll(() => network.stop());

const entities = (representations: unknown) =>
  network.ask(
    `query($representations: [_Any!]!) { _entities(representations: $representations) {
      __typename ... on Organization { name } ... on Conference { title } ... on ConferenceSeries { title } ... on Project { title } ... on Relation { kind } ... on Municipality { displayName }
    } }`,
    { representations },
  );

test('entities come in the order in which they were asked for, each kind with one statement', async () => {
  network.takeStatements();
  const { data, errors } = await entities([
    { __typename: 'Conference', id: 'th:conference/fachtag' },
    { __typename: 'Organization', id: 'th:organization/oase' },
    { __typename: 'Organization', id: 'th:organization/nobody' },
    { __typename: 'Organization', id: 'th:organization/landesnetz' },
    { __typename: 'Municipality', ags: '16052000' },
    { __typename: 'ConferenceSeries', id: 'th:series/reihe' },
    { __typename: 'Relation', id: 'th:relation/oase-landesnetz' },
    { __typename: 'Project', id: 'th:project/bruecken' },
    { __typename: 'Organization', id: 'mv:organization/migranet' },
    { __typename: 'Organization', id: 'th:conference/fachtag' },
  ]);
  expect(errors).toEqual([]);
  expect(data._entities).toEqual([
    { __typename: 'Conference', title: 'Fachtag Migrantenorganisationen' },
    { __typename: 'Organization', name: 'Ökumenische Oase e. V.' },
    null,
    { __typename: 'Organization', name: 'Landesnetz Probe e.V.' },
    { __typename: 'Municipality', displayName: 'Gera' },
    { __typename: 'ConferenceSeries', title: 'Treffen vor Ort' },
    { __typename: 'Relation', kind: 'MEMBER_OF' },
    { __typename: 'Project', title: 'Brücken bauen' },
    null,
    null,
  ]);
  // And one for the tombstone of the organization nobody knows: it may live on under another id.
  expect(network.takeStatements()).toHaveLength(7);
});

test.each([
  ['no type', [{ id: 'th:organization/oase' }]],
  ['an unknown type', [{ __typename: 'Person', id: 'x' }]],
  ['a type of JavaScript', [{ __typename: 'constructor', id: 'x' }]],
  ['no key', [{ __typename: 'Organization' }]],
  ['a key that is no text', [{ __typename: 'Organization', id: 5 }]],
])('a representation with %s is the mistake of the caller', async (_what, representations) => {
  const answer = await entities(representations);
  expect([answer.data, answer.codes]).toEqual([null, ['BAD_USER_INPUT']]);
});
