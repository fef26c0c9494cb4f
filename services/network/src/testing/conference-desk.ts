import { afterAll, beforeAll, expect } from 'vitest';
import { openTestIssuer, type TestIssuer } from './test-issuer.ts';
import { startTestNetwork, type Answer, type TestNetwork } from './test-network.ts';

export const PAYLOAD =
  'revision problems { code path } conflict { revision fields current { id ... on Conference { title } } }';
export const CREATE = `mutation($input: ConferenceInput!, $key: String, $region: String = "th") { written: createConference(region: $region, input: $input, idempotencyKey: $key) {
  ${PAYLOAD} conference { id title meta { publication revision } } } }`;
export const CHANGE = `mutation($id: ID!, $revision: Int!, $input: ConferenceInput!, $note: String) {
  written: changeConference(id: $id, expectedRevision: $revision, input: $input, note: $note) { ${PAYLOAD} conference { title summary startDate participations { role } } } }`;

export const HOST = { role: 'HOST', organization: { id: 'th:organization/landesnetz', label: 'Landesnetz' } };
export const MEETING = {
  title: { de: 'Netzwerktreffen Gera' },
  kind: 'NETWORK_MEETING',
  startDate: '2027-03-12',
  participations: [HOST],
};

export const codesOf = ({ problems }: { problems: { code: string; path: string[] }[] }) =>
  problems.map(({ code, path }) => `${code} ${path.join('.')}`);

/** A region with an editor signed in, for the tests of one file: opened before them, closed after them. `live` as in VERBUND_LIVE. */
export function conferenceDesk(live: object = {}) {
  let network: TestNetwork;
  let issuer: TestIssuer;
  let editor: string;

  beforeAll(async () => {
    issuer = await openTestIssuer();
    network = await startTestNetwork({ identity: issuer.identity, live });
    editor = await issuer.authorization('editor');
  });
  afterAll(async () => {
    await network.stop();
    await issuer.stop();
  });

  const as = (authorization: string) => (query: string, variables?: object) =>
    network.ask(query, variables, { authorization });
  const ask = (query: string, variables?: object) => as(editor)(query, variables);

  /** One action by its text; answers the payload. */
  const act = async (
    field: string,
    selection = `${PAYLOAD} record { __typename id }`,
  ): Promise<Answer['data']> => {
    const { data, errors } = await ask(`mutation { written: ${field} { ${selection} } }`);
    expect(errors).toEqual([]);
    return data.written;
  };
  const created = async (input: object = MEETING): Promise<string> => {
    const { data } = await ask(CREATE, { input });
    return data.written.conference.id;
  };
  const publish = (id: string, revision: number) =>
    act(`publish(id: "${id}", expectedRevision: ${revision})`);
  const published = async (input: object = MEETING): Promise<string> => {
    const id = await created(input);
    expect((await publish(id, 1)).revision).toBe(2);
    return id;
  };

  return {
    as,
    ask,
    act,
    created,
    publish,
    published,
    network: () => network,
    issuer: () => issuer,
  };
}
