import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PUBLIC, type Viewer } from '../identity/viewer.ts';
import { startTestNetwork, type TestNetwork } from '../testing/test-network.ts';
import { sightOf } from './sight.ts';

let network: TestNetwork;
beforeAll(async () => {
  network = await startTestNetwork();
  const run = (sql: string) => network.orm.em.fork().execute(sql);
  await run(`update organization set publication = 'DRAFT' where id = 'th:organization/beirat'`);
  await run(`update organization set publication = 'WITHDRAWN' where id = 'th:organization/zukunft'`);
  await run(`update organization set visibility = 'NETWORK' where id = 'th:organization/aerztetreff'`);
  await run(`update organization set visibility = 'FEDERATION' where id = 'th:organization/oase'`);
  await run(
    `update organization set contact_email = 'buero@example.org', contact_visibility = 'FEDERATION' where id = 'th:organization/landesnetz'`,
  );
  await run(`update site set address = 'Straße 1' where organization_id = 'th:organization/landesnetz'`);
  await run(
    `update conference set venue_name = 'Geheimer Ort', venue_visibility = 'NETWORK', venue_on_registration = true where id = 'th:conference/treffen-2023'`,
  );
  await run(`update conference set visibility = 'NETWORK' where id = 'th:conference/fachtag'`);
  await run(`update relation set visibility = 'FEDERATION' where id = 'th:relation/zukunft-landesnetz'`);
});
afterAll(() => network.stop());

const HIDDEN = ['beirat', 'zukunft', 'aerztetreff', 'oase'];
const signedIn = { person: 'p', expiresAt: new Date(Date.now() + 60_000) };

describe('the public', () => {
  test('sees published public records in lists, counts and totals, and nothing else', async () => {
    const { data, errors } = await network.ask(`{
      organizations { nodes { id } totalCount }
      conferences { nodes { id } totalCount }
      relations { totalCount }
      figureTotal(measure: PARTICIPANTS) { value of }
      members: figureTotal(measure: MEMBER_ORGANIZATIONS, filter: {organization: ["th:organization/aerztetreff", "th:organization/landesnetz"]}) { of }
      conferenceStatistics { groups { conferences held } }
      memberOf: organizations(filter: {memberOf: {organization: "th:organization/landesnetz", at: "2018-01-01"}}) { totalCount }
      text: organizations(filter: {text: "oase"}) { totalCount }
    }`);
    expect(errors).toEqual([]);
    expect(data).toEqual({
      organizations: { nodes: [{ id: 'th:organization/landesnetz' }], totalCount: 1 },
      conferences: {
        nodes: ['abgesagt', 'treffen-2023', 'konferenz-2025', 'irgendwann'].map((key) => ({
          id: `th:conference/${key}`,
        })),
        totalCount: 4,
      },
      relations: { totalCount: 3 },
      figureTotal: { value: 60, of: 2 },
      members: { of: 1 },
      conferenceStatistics: { groups: [{ conferences: 4, held: 2 }] },
      memberOf: { totalCount: 0 },
      text: { totalCount: 0 },
    });
  });

  test.each(HIDDEN)('finds %s by no way', async (key) => {
    const id = `th:organization/${key}`;
    const { data, errors } = await network.ask(
      `query($id: ID!) {
      organization(id: $id) { id } node(id: $id) { id }
      _entities(representations: [{__typename: "Organization", id: "${id}"}]) { ... on Organization { name } }
    }`,
      { id },
    );
    expect(errors).toEqual([]);
    expect(data).toEqual({ organization: null, node: null, _entities: [null] });
  });

  test('keeps the label of a hidden organization, and learns no more', async () => {
    const { data } = await network.ask(
      '{ project(id: "th:project/bruecken") { participations(role: [CARRIER]) { organization { label resolution organization { name } } } } conferenceSeries(id: "th:series/reihe") { origin { id } } }',
    );
    expect(data).toEqual({
      project: {
        participations: [
          { organization: { label: 'Oase', resolution: 'NOT_AVAILABLE', organization: null } },
        ],
      },
      conferenceSeries: { origin: null },
    });
  });

  test('sees no protected field', async () => {
    const { data, text } = await network.ask(
      '{ organization(id: "th:organization/landesnetz") { contact { email } sites { address } } conference(id: "th:conference/treffen-2023") { venue { name municipality { name } onRegistration } } }',
    );
    expect(data).toEqual({
      organization: { contact: null, sites: [{ address: null }] },
      conference: { venue: { name: null, municipality: { name: 'Altenburg' }, onRegistration: true } },
    });
    expect(text).not.toMatch(/buero|Straße|Geheim/);
  });
});

describe('what others may see', () => {
  const viewers: [string, Viewer, readonly string[]][] = [
    ['the public', PUBLIC, ['landesnetz']],
    [
      'a reader without a grant',
      { kind: 'reader', body: 'bund:organization/nemo', granted: false, ...signedIn },
      ['landesnetz'],
    ],
    [
      'a reader with a grant',
      { kind: 'reader', body: 'bund:organization/nemo', granted: true, ...signedIn },
      ['landesnetz', 'oase'],
    ],
    ['an editor of another region', { kind: 'editor', region: 'mv', ...signedIn }, ['landesnetz']],
    [
      'an editor of this region',
      { kind: 'editor', region: 'th', ...signedIn },
      ['aerztetreff', 'beirat', 'landesnetz', 'oase'],
    ],
  ];

  test.each(viewers)('%s', async (_who, viewer, expected) => {
    const sight = sightOf(viewer, 'th');
    const rows = await network.orm.em
      .fork()
      .execute<{ id: string }[]>(
        `select id from organization where stewardship = 'STEWARD' and ${sight.rows.sql} order by id`,
      );
    expect(rows.map(({ id }) => id.split('/')[1])).toEqual(expected);
  });
});
