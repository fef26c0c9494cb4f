import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openGateway, type OpenGateway } from './open-gateway.ts';

const CODES = ['th', 'mv', 'bw', 'sn', 'bund'];
const EACH_ONCE = CODES.toSorted();
const DAMOST = 'bund:organization/damost';
const folder = import.meta.dirname;
const question = (name: string) => readFileSync(join(folder, 'answers', `${name}.graphql`), 'utf8');

let gateway: OpenGateway;
beforeAll(async () => {
  // No look at a schema may fall into the counting, and none may end an outage.
  gateway = await openGateway(
    { VERBUND_POLL_MS: '3600000' },
    { breaker: { failures: 1_000, pauseMs: 1, longestPauseMs: 1 } },
  );
});
afterAll(() => gateway[Symbol.asyncDispose]());
beforeEach(() => {
  gateway.takeRequests();
});
afterEach(async () => {
  for (const code of CODES) await gateway.proxy(code).set({ kind: 'none' });
});

/** Regions asked, each as often as it was asked, sorted. */
async function askedFor(query: string): Promise<string[]> {
  const { errors } = await gateway.ask(query);
  expect(errors).toEqual([]);
  return gateway
    .takeRequests()
    .map((request) => request.slice(0, request.indexOf(':')))
    .toSorted();
}
const times = (count: number, regions: readonly string[]) =>
  Array.from({ length: count }, () => regions)
    .flat()
    .toSorted();

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
      then: {
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
      then: {
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

describe('while Sachsen is stopped', () => {
  test.each(['umbrella-damost', 'members-through-networks', 'fourteen-figures'])(
    '%s is answered by the others, and says so',
    async (name) => {
      await gateway.proxy('sn').set({ kind: 'refuse' });
      const { data, errors } = await gateway.ask(question(name));
      const text = `${JSON.stringify({ data, ...(errors.length > 0 ? { errors } : {}) }, null, 2)}\n`;
      await expect(text).toMatchFileSnapshot(join(folder, 'answers-without-sachsen', `${name}.json`));
    },
  );

  test('the state is silent, not absent, and the number is a lower bound', async () => {
    await gateway.proxy('sn').set({ kind: 'refuse' });
    const { data } = await gateway.ask(
      `{ now: umbrella(id: "${DAMOST}", at: "2026-11-01") { label totalRelation populationComplete states { name status region } coverage { complete } } }`,
    );
    expect(data).toEqual({
      now: {
        label: expect.stringContaining(
          'Antwort aus 2 von 5 Ländern; antwortet nicht: Sachsen; noch nicht im Verbund: Brandenburg, Sachsen-Anhalt.',
        ),
        totalRelation: 'AT_LEAST',
        populationComplete: false,
        states: [
          { name: 'Brandenburg', status: 'NOT_IN_FEDERATION', region: null },
          { name: 'Mecklenburg-Vorpommern', status: 'ANSWERED', region: 'mv' },
          { name: 'Sachsen', status: 'SILENT', region: 'sn' },
          { name: 'Sachsen-Anhalt', status: 'NOT_IN_FEDERATION', region: null },
          { name: 'Thüringen', status: 'ANSWERED', region: 'th' },
        ],
        coverage: { complete: false },
      },
    });
  });

  test('members through networks are incomplete, although no row of Sachsen was to come', async () => {
    await gateway.proxy('sn').set({ kind: 'refuse' });
    const { data } = await gateway.ask(
      `{ list: organizations(filter: {memberOf: {organization: "th:organization/migranetz"}}) { totalCount totalRelation coverage { complete } } }`,
    );
    expect(data).toEqual({
      list: { totalCount: 1, totalRelation: 'AT_LEAST', coverage: { complete: false } },
    });
  });
});

describe('while the federal bodies are out of reach', () => {
  test('an umbrella shows by the name its members give it, with the states they are in', async () => {
    await gateway.proxy('bund').set({ kind: 'refuse' });
    const { data, errors } = await gateway.ask(
      `{ now: umbrella(id: "${DAMOST}", at: "2026-11-01") { name label statesKnown members { name } claimed { name } states { name status stated } } }`,
    );
    expect(errors).toEqual([]);
    expect(data).toEqual({
      now: {
        name: 'DaMOst',
        label:
          'DaMOst am 01.11.2026: mindestens 1 belegtes Mitglied; 1 ohne Jahr; 1 nur nach eigener Angabe. Welche Länder dazugehören, ist nicht bekannt.',
        statesKnown: false,
        members: [{ name: 'MIGRANET-MV' }],
        claimed: [{ name: 'MigraNetz Thüringen e.V.' }],
        states: [
          { name: 'Mecklenburg-Vorpommern', status: 'ANSWERED', stated: false },
          { name: 'Sachsen', status: 'ANSWERED', stated: false },
          { name: 'Thüringen', status: 'ANSWERED', stated: false },
        ],
      },
    });
  });

  test('a body nobody answers for has its id for a name; one that is nobody is none once everybody answers', async () => {
    const ask = async () =>
      (
        await gateway.ask(
          '{ found: umbrella(id: "bund:organization/nobody", at: "2026-11-01") { name certainCount totalRelation } }',
        )
      ).data;
    await gateway.proxy('bund').set({ kind: 'refuse' });
    expect(await ask()).toEqual({
      found: { name: 'bund:organization/nobody', certainCount: 0, totalRelation: 'AT_LEAST' },
    });
    await gateway.proxy('bund').set({ kind: 'none' });
    expect(await ask()).toEqual({ found: null });
  });
});

test('without any region, an umbrella is an error and not a zero', async () => {
  for (const code of CODES) await gateway.proxy(code).set({ kind: 'refuse' });
  const { data, codes } = await gateway.ask(`{ found: umbrella(id: "${DAMOST}") { certainCount } }`);
  expect([data, codes]).toEqual([{ found: null }, ['SHARD_UNREACHABLE']]);
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

describe('requests to the regions:', () => {
  const MEMBERS = (more: string) =>
    `{ organizations(first: 50, filter: {memberOf: {organization: "${DAMOST}", at: "2024-01-01"${more}}, includeShortEntries: true}) { nodes { name } totalCount } }`;

  test('direct members cost one round, then one for each region that keeps one of them', async () => {
    expect(await askedFor(MEMBERS(''))).toEqual(
      [...times(1, EACH_ONCE), 'bund', 'mv', 'sn', 'th'].toSorted(),
    );
  });

  test('members of members cost a round for each step until nobody is new', async () => {
    // DaMOst → its networks → Abli → nobody.
    expect(await askedFor(MEMBERS(', transitive: true'))).toEqual(
      [...times(3, EACH_ONCE), 'bund', 'mv', 'sn', 'th'].toSorted(),
    );
  });

  test('several fields that mean the same members look for them once', async () => {
    const filter = `{umbrella: {organization: "${DAMOST}", at: "2024-01-01", transitive: true}}`;
    expect(
      await askedFor(
        `{ conferences(filter: ${filter}) { totalCount } projects(filter: ${filter}) { totalCount } }`,
      ),
    ).toEqual(times(4, EACH_ONCE));
  });

  test('what belongs to the rows of a list costs one more for each region, whatever is asked of them', async () => {
    expect(
      await askedFor(
        '{ organizations(first: 20) { nodes { name conferences(first: 3) { totalCount nodes { title } } projects(first: 3) { nodes { title } } } } }',
      ),
    ).toEqual(times(2, EACH_ONCE));
  });

  test('and a second level one more again', async () => {
    const requests = await askedFor(
      `{ organization(id: "${DAMOST}") { incomingRelations(first: 10) { nodes { from { organization { name conferences(first: 3) { nodes { title } } } } } } } }`,
    );
    // The body; who belongs to it, each told by the region that keeps it; what they did.
    expect(requests).toEqual(['bund', ...times(2, EACH_ONCE)].toSorted());
  });

  test('an umbrella costs one for the edges and one for what they lead to, at most', async () => {
    const requests = await askedFor(`{ umbrella(id: "${DAMOST}", at: "2026-11-01") { label } }`);
    for (const region of CODES)
      expect(requests.filter((one) => one === region).length, region).toBeLessThanOrEqual(3);
  });

  test('200 rows with 100 rows below each are refused before anything is asked', async () => {
    const { codes } = await gateway.ask(
      '{ organizations(first: 200) { nodes { conferences(first: 100) { nodes { title } } } } }',
    );
    expect(codes).toEqual(['LIMIT_ROWS']);
    expect(gateway.takeRequests()).toEqual([]);
  });
});
