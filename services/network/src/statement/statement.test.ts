import 'reflect-metadata';
import { expect, test } from 'vitest';
import { conferenceDesk } from '../testing/conference-desk.ts';
import { statementId } from './statement-id.ts';

const desk = conferenceDesk();

const OASE = 'th:organization/oase';
const CLAIM = { relation: 'mv:relation/member-of-abc', kind: 'MEMBER_OF' };
const claimed = (kind: 'MEMBER_OF' | 'FOUNDING_MEMBER_OF', toId = OASE) =>
  statementId({ id: CLAIM.relation, kind, toId }) ?? '';
const PAYLOAD = 'revision problems { code path }';
const args = (revision: number) =>
  `id: "${OASE}", expectedRevision: ${revision}, relation: "${CLAIM.relation}", kind: ${CLAIM.kind}`;

const entity = async (id: string, headers = {}) => {
  const { data, errors } = await desk
    .network()
    .ask(
      'query($id: ID!) { _entities(representations: [{ __typename: "RelationStatement", id: $id }]) { ... on RelationStatement { id relation relationKind organization verdict note } } }',
      { id },
      headers,
    );
  expect(errors).toEqual([]);
  return data._entities[0];
};

test('a relation another region claims is confirmed, disputed and left open again, and the gateway finds it by its id', async () => {
  const id = claimed('MEMBER_OF');
  expect(await entity(id)).toBeNull();
  expect(await desk.act(`confirmRelation(${args(1)})`, PAYLOAD)).toEqual({ revision: 2, problems: [] });
  expect(await entity(id)).toEqual({
    id,
    relation: CLAIM.relation,
    relationKind: 'MEMBER_OF',
    organization: OASE,
    verdict: 'CONFIRMED',
    note: null,
  });
  const reason = 'reason: "Seit 2024 nicht mehr."';
  expect(await desk.act(`disputeRelation(${args(2)}, ${reason})`, PAYLOAD)).toEqual({
    revision: 3,
    problems: [],
  });
  expect(await entity(id)).toMatchObject({ verdict: 'DISPUTED', note: 'Seit 2024 nicht mehr.' });
  const { data } = await desk
    .network()
    .ask('{ disputes(about: "mv") { relation } other: disputes(about: "bw") { id } }');
  expect(data).toEqual({ disputes: [{ relation: CLAIM.relation }], other: [] });
  expect((await desk.act(`takeBackStatement(${args(3)})`, PAYLOAD)).revision).toBe(4);
  expect(await entity(id)).toBeNull();
  expect((await desk.act(`takeBackStatement(${args(4)})`, PAYLOAD)).problems).toEqual([
    { code: 'NOT_FOUND', path: ['relation'] },
  ]);
});

test('what was said of a relation counts for no other kind of it and for no other organization', async () => {
  expect(claimed('MEMBER_OF')).toMatch(/^th:statement\/[0-9a-f]{32}$/);
  expect(claimed('FOUNDING_MEMBER_OF')).not.toBe(claimed('MEMBER_OF'));
  expect(claimed('MEMBER_OF', 'th:organization/zukunft')).not.toBe(claimed('MEMBER_OF'));
});

test('a relation inside one region shows both sides at once', async () => {
  const relation = 'th:relation/oase-landesnetz';
  const landesnetz = 'th:organization/landesnetz';
  const { kind } = (await desk.ask(`{ relation(id: "${relation}") { kind } }`)).data.relation;
  await desk.act(
    `confirmRelation(id: "${landesnetz}", expectedRevision: 1, relation: "${relation}", kind: ${kind}, note: "Willkommen")`,
    PAYLOAD,
  );
  const { data } = await desk.network().ask(
    `{ relation(id: "${relation}") { statementId statementResolution statement { id verdict note } }
         organization(id: "${landesnetz}") { statements { relation verdict } } }`,
  );
  expect(data.relation).toMatchObject({
    statementResolution: 'RESOLVED',
    statement: { id: data.relation.statementId, verdict: 'CONFIRMED', note: 'Willkommen' },
  });
  expect(data.organization.statements).toEqual([{ relation, verdict: 'CONFIRMED' }]);
});

test('the statement of an organization that is hidden is hidden with it, and comes back with undo', async () => {
  const { data } = await desk.ask(
    'mutation { createOrganization(region: "th", input: { name: "Verborgen", kind: OTHER }) { organization { id } } }',
  );
  const { id } = data.createOrganization.organization;
  await desk.act(
    `confirmRelation(id: "${id}", expectedRevision: 1, relation: "${CLAIM.relation}", kind: MEMBER_OF)`,
    PAYLOAD,
  );
  const said = claimed('MEMBER_OF', id);
  expect(await entity(said)).toBeNull();
  await desk.act(`publish(id: "${id}", expectedRevision: 2)`, PAYLOAD);
  expect(await entity(said)).toMatchObject({ organization: id });
  await desk.act(`undo(id: "${id}", expectedRevision: 3, toRevision: 1)`, PAYLOAD);
  expect(await entity(said)).toBeNull();
});

test('staff find what others claim of the organizations of their region', async () => {
  const claims = async (toRegion: string) => {
    const { data, codes } = await desk
      .network()
      .ask(
        'query($region: String) { relations(filter: { toRegion: $region }) { nodes { to { region } } } }',
        {
          region: toRegion,
        },
      );
    return codes.length > 0 ? codes : data.relations.nodes;
  };
  expect(await claims('bund')).toEqual([{ to: { region: 'bund' } }]);
  expect(await claims('bun')).toEqual([]);
  expect((await claims('th')).length).toBeGreaterThan(1);
  expect(await claims('th%')).toEqual(['BAD_USER_INPUT']);
});

test('an organization says nothing of a relation that is less visible than it is itself', async () => {
  const said = await desk.ask(
    `{ relations(filter: { from: "th:organization/zukunft" }) { nodes { id kind meta { revision } } } }`,
  );
  const [edge] = said.data.relations.nodes;
  expect(edge).toBeDefined();
  await desk.act(
    `publish(id: "${edge.id}", expectedRevision: ${edge.meta.revision}, visibility: NETWORK)`,
    PAYLOAD,
  );
  const revision = (
    await desk.ask('{ organization(id: "th:organization/landesnetz") { meta { revision } } }')
  ).data.organization.meta.revision;
  const written = await desk.act(
    `confirmRelation(id: "th:organization/landesnetz", expectedRevision: ${revision}, relation: "${edge.id}", kind: ${edge.kind})`,
    PAYLOAD,
  );
  expect(written.problems).toEqual([{ code: 'LESS_VISIBLE', path: ['relation'] }]);
});

test.each([
  [`confirmRelation(${args(99)})`, 'conflict'],
  [`disputeRelation(${args(4)}, reason: " ")`, 'REQUIRED reason'],
  [
    `confirmRelation(id: "${OASE}", expectedRevision: 4, relation: "mv:organization/x", kind: MEMBER_OF)`,
    'INVALID_ID relation',
  ],
  [
    `confirmRelation(id: "${OASE}", expectedRevision: 4, relation: "th:relation/nowhere", kind: MEMBER_OF)`,
    'NOT_FOUND relation',
  ],
])('%s is refused with %s', async (field, expected) => {
  const written = await desk.act(field, `${PAYLOAD} conflict { revision }`);
  const [problem] = written.problems as { code: string; path: string[] }[];
  expect(written.conflict ? 'conflict' : `${problem?.code} ${problem?.path.join('.')}`).toBe(expected);
  expect(written.revision).toBeNull();
});
