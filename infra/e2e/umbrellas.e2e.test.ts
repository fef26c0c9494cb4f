import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openGateway, type OpenGateway } from './open-gateway.ts';

const DAMOST = 'bund:organization/damost';
const question = (name: string) =>
  readFileSync(join(import.meta.dirname, 'answers', `${name}.graphql`), 'utf8');

let gateway: OpenGateway;
beforeAll(async () => {
  gateway = await openGateway();
});
afterAll(() => gateway[Symbol.asyncDispose]());

describe('DaMOst', () => {
  const state = (name: string, more: object) =>
    expect.objectContaining({ name, members: [], undated: [], claimed: [], ...more });
  const known = (name: string, more: object = {}) => [expect.objectContaining({ name, ...more })];
  const DSM = 'Dachverband sächsischer Migrant*innenorganisationen e.V.';
  const LANDESVERBAND = 'Landesverband Sächsischer Migrant*innenorganisationen';
  const elsewhere = {
    status: 'NOT_IN_FEDERATION',
    region: null,
    stated: true,
  };

  test('has the network of each state, today and on 1 January 2024, when Sachsen had a predecessor', async () => {
    const { data, errors } = await gateway.ask(question('umbrella-damost'));
    expect(errors).toEqual([]);
    const alike = (sachsen: object) => [
      state('Brandenburg', { ...elsewhere, undated: known('Migrations- und Integrationsrat Brandenburg') }),
      state('Mecklenburg-Vorpommern', { region: 'mv', members: known('MIGRANET-MV', { confirmedBy: 'TO' }) }),
      state('Sachsen', { region: 'sn', ...sachsen }),
      state('Sachsen-Anhalt', { ...elsewhere, members: known('LAMSA e.V.') }),
      state('Thüringen', {
        region: 'th',
        claimed: known('MigraNetz Thüringen e.V.', { confirmedBy: 'FROM' }),
      }),
    ];
    expect(data).toMatchObject({
      now: {
        states: alike({ undated: known(LANDESVERBAND, { predecessors: [expect.anything()] }) }),
        certainCount: 2,
        totalRelation: 'AT_LEAST',
        populationComplete: false,
      },
      in2024: {
        states: alike({
          claimed: known(DSM, { successors: [{ name: LANDESVERBAND, since: '2024-11-16' }] }),
        }),
        certainCount: 2,
        totalRelation: 'AT_LEAST',
        populationComplete: false,
      },
      before: { certainCount: 0 },
    });
  });

  test('says so in words, in both languages', async () => {
    const { data } = await gateway.ask(question('umbrella-damost'));
    expect(data).toMatchObject({
      in2024: {
        label: expect.stringMatching(
          /am 01\.01\.2024: mindestens 2 belegte Mitglieder; 1 ohne Jahr; 2 nur nach eigener Angabe\. Antwort aus 3 von 5 Ländern; noch nicht im Verbund: Brandenburg, Sachsen-Anhalt\.$/,
        ),
        english: expect.stringMatching(
          /on 2024-01-01: at least 2 documented members; 1 of unknown year; 2 by own statement alone\. Answers from 3 of 5 states; not in the federation yet: Brandenburg, Saxony-Anhalt\.$/,
        ),
      },
    });
  });
});

test('the local networks of NEMO cut through the regions', async () => {
  const { data } = await gateway.ask(question('umbrella-nemo'));
  const member = (name: string, region: string, state: string) =>
    expect.objectContaining({ name, region, states: [state] });
  expect(data).toMatchObject({
    now: {
      certainCount: 9,
      members: expect.arrayContaining([
        member('Forum der Kulturen Stuttgart e. V.', 'bw', 'DE-BW'),
        member('Weltclub Dresden', 'sn', 'DE-SN'),
        // Kept by the region next door until Sachsen-Anhalt has one.
        member('VeMo Halle', 'sn', 'DE-ST'),
        member('VMDO Dortmund', 'bund', 'DE-NW'),
      ]),
    },
    in2016: { certainCount: 6 },
  });
});

test('of the boards of the BZI one has a year, four have none, and who only represents a state is none of them', async () => {
  const { data } = await gateway.ask(question('umbrella-bzi'));
  const names = (...some: string[]) => some.map((name) => expect.objectContaining({ name }));
  expect(data).toMatchObject({
    umbrella: {
      certainCount: 1,
      members: names('Bremer Rat für Integration (BRI)'),
      undated: names(
        'AGABY',
        'AGARP',
        'Migrations- und Integrationsrat Brandenburg',
        'Landesverband der kommunalen Migrantenvertretungen Baden-Württemberg',
      ),
      representations: names('MIGRANET-MV'),
    },
  });
});

test('fourteen figures, each under its own measure: over 30 new ones are among no members, and no share is added', async () => {
  const { data, codes } = await gateway.ask(question('fourteen-figures'));
  const total = (measure: string, label: string) => expect.objectContaining({ measure, label });
  expect(data).toMatchObject({
    attendances: total('PARTICIPANTS', 'knapp 460, aus 2 von 3 Veranstaltungen'),
    represented: total('MIGRANT_ORGANIZATIONS_REPRESENTED', 'über 120, aus 1 von 3 Veranstaltungen'),
    presenting: total('MIGRANT_ORGANIZATIONS_PRESENTING', 'genau 5, aus 1 von 3 Veranstaltungen'),
    demands: total('DEMANDS', 'genau 4, aus 1 von 3 Veranstaltungen'),
    // Mecklenburg-Vorpommern 80, Thüringen 38; Sachsen has a new network of which no number is known.
    membersOfNetworks: total('MEMBER_ORGANIZATIONS', 'genau 118, aus 2 von 3 Organisationen'),
    networkedByNetworks: total('NEW_ORGANIZATIONS_NETWORKED', 'über 30, aus 1 von 3 Organisationen'),
    share: null,
    municipalities: null,
    residents: null,
  });
  expect(codes).toEqual(['MEASURE_NOT_ADDITIVE', 'MEASURE_NOT_ADDITIVE', 'MEASURE_NOT_ADDITIVE']);
});

test('what is no organization is refused', async () => {
  const { codes } = await gateway.ask('{ umbrella(id: "th:project/x") { name } }');
  expect(codes).toEqual(['ID_INVALID']);
});

test('without a day, it is today', async () => {
  const berlin = () =>
    new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Berlin', dateStyle: 'short' }).format();
  const before = berlin();
  const { data } = await gateway.ask(`{ found: umbrella(id: "${DAMOST}") { at } }`);
  expect([before, berlin()].map((at) => ({ found: { at } }))).toContainEqual(data);
});
