import 'reflect-metadata';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { statementId } from '../statement/statement-id.ts';
import { startTestNetwork, type TestNetwork } from '../testing/test-network.ts';

let network: TestNetwork;
beforeAll(async () => {
  network = await startTestNetwork();
});
afterAll(() => network.stop());

const ask = (id: string, at: string) =>
  network.ask(
    `query($id: ID!, $at: Date) { umbrella(id: $id, at: $at) {
      name at certainCount totalRelation populationComplete label english: label(language: EN)
      members { organization name states relation since certainty confirmedBy } undated { name } claimed { name } representations { name }
      states { state name english: name(language: EN) status region stated members { name } }
      coverage { complete sources { region status } }
    } }`,
    { id, at },
  );

test('a region asked alone answers with its own edges, and says who is not here', async () => {
  const { data, errors } = await ask('th:organization/landesnetz', '2018-01-01');
  expect(errors).toEqual([]);
  expect(data.umbrella).toEqual({
    name: 'Landesnetz Probe e.V.',
    at: '2018-01-01',
    certainCount: 1,
    totalRelation: 'AT_LEAST',
    populationComplete: false,
    label:
      'Landesnetz Probe e.V. am 01.01.2018: mindestens 1 belegtes Mitglied; 1 ohne Jahr. Antwort aus 1 von 2 Ländern; noch nicht im Verbund: Sachsen-Anhalt.',
    english:
      'Landesnetz Probe e.V. on 2018-01-01: at least 1 documented member; 1 of unknown year. Answers from 1 of 2 states; not in the federation yet: Saxony-Anhalt.',
    members: [
      {
        organization: 'th:organization/oase',
        name: 'Ökumenische Oase e. V.',
        states: ['DE-TH'],
        relation: 'th:relation/oase-landesnetz',
        since: '2016',
        certainty: 'CERTAIN',
        confirmedBy: 'SOURCE_ONLY',
      },
    ],
    undated: [{ name: 'zukunft gera' }],
    claimed: [],
    representations: [],
    states: [
      {
        state: 'DE-ST',
        name: 'Sachsen-Anhalt',
        english: 'Saxony-Anhalt',
        status: 'NOT_IN_FEDERATION',
        region: null,
        stated: true,
        members: [],
      },
      {
        state: 'DE-TH',
        name: 'Thüringen',
        english: 'Thuringia',
        status: 'ANSWERED',
        region: 'th',
        stated: true,
        members: [{ name: 'Ökumenische Oase e. V.' }],
      },
    ],
    coverage: { complete: true, sources: [{ region: 'th', status: 'OK' }] },
  });
});

test('a state that was left, and a membership that has ended, are gone; where nobody is missing, the number is exact', async () => {
  const { data } = await ask('th:organization/landesnetz', '2021-01-01');
  expect(data.umbrella).toMatchObject({
    certainCount: 0,
    totalRelation: 'EXACT',
    representations: [{ name: 'Ausländerbeirat' }],
    states: [{ state: 'DE-TH' }],
  });
});

test('a body of another region is known by the name its members give it', async () => {
  const { data } = await ask('bund:organization/damost', '2019-01-01');
  expect(data.umbrella).toMatchObject({
    name: 'DaMOst',
    members: [{ name: 'Landesnetz Probe e.V.', confirmedBy: 'BOTH' }],
    totalRelation: 'AT_LEAST',
    states: [{ state: 'DE-TH', stated: false }],
  });
});

test('what the body says of it counts: a dispute takes a member out of the number', async () => {
  const relation = 'th:relation/oase-landesnetz';
  const toId = 'th:organization/landesnetz';
  const em = network.orm.em.fork();
  await em.execute(
    `insert into relation_statement (organization_id, position, id, relation_id, relation_kind, verdict, note, stated_at)
     values (?, 0, ?, ?, 'MEMBER_OF', 'DISPUTED', null, '2026-01-01T00:00:00.000Z')`,
    [toId, statementId({ id: relation, kind: 'MEMBER_OF', toId }), relation],
  );
  const { data } = await ask(toId, '2018-01-01');
  expect(data.umbrella).toMatchObject({
    certainCount: 0,
    members: [],
    claimed: [{ name: 'Ökumenische Oase e. V.' }],
  });
  await em.execute('delete from relation_statement');
});

test('a body nobody knows is none, and what is no organization is refused', async () => {
  expect((await ask('bund:organization/nobody', '2019-01-01')).data.umbrella).toBeNull();
  expect((await ask('th:project/bruecken', '2019-01-01')).codes).toEqual(['ID_INVALID']);
});
