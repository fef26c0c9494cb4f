import { randomBytes } from 'node:crypto';
import { request } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStaffHouse, type StaffHouse } from './staff-house.ts';

/** In every text a caller sends: what is found of it in a log was written there by us. */
const MARK = `geheim${randomBytes(4).toString('hex')}`;

let house: StaffHouse;
let editor: string;
const secrets: string[] = [MARK];

beforeAll(async () => {
  house = await openStaffHouse({ talkative: true });
  editor = house.tokens.authorization('th', `person-${MARK}`);
  secrets.push(editor.slice('Bearer '.length), editor.split('.')[2] as string);
}, 120_000);
afterAll(() => house[Symbol.asyncDispose]());

const speaker = {
  role: 'SPEAKER',
  person: { name: `Kim ${MARK}`, function: { de: `Amt ${MARK}` }, basis: 'FUNCTION', visibility: 'PUBLIC' },
};
const input = {
  title: { de: `Treffen ${MARK}` },
  kind: 'WORKSHOP',
  startDate: '2027-03-12',
  venue: { name: `Saal ${MARK}`, address: `Gasse ${MARK} 1`, online: `https://${MARK}.example/saal` },
  participations: [
    { role: 'HOST', organization: { id: 'th:organization/migranetz', label: `Netz ${MARK}` } },
    speaker,
  ],
};
const CREATE = `mutation($input: ConferenceInput!, $key: String, $note: String) {
  written: createConference(region: "th", input: $input, idempotencyKey: $key, note: $note) { conference { id } problems { code } } }`;
const SUGGEST = `mutation($id: ID!, $words: String!, $contact: String) { written: suggest(id: $id, kind: CORRECTION, words: $words, contact: $contact) { receipt } }`;

/** Whatever HTTP carries, as it is. */
function send(method: string, path: string, headers: Record<string, string>, body = ''): Promise<number> {
  const { hostname, port } = new URL(house.url);
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, method, path, headers }, (answer) => {
      answer.resume();
      answer.on('end', () => resolve(answer.statusCode ?? 0));
    });
    sent.on('error', reject);
    sent.end(body);
  });
}
const json = { 'content-type': 'application/json' };

test('no word of a caller is in any log, whatever is asked, written or broken', async () => {
  const written = await house.ask(CREATE, { input, key: `key-${MARK}`, note: `Notiz ${MARK}` }, editor);
  expect(written.codes).toEqual([]);
  const { id } = written.data.written.conference;
  // The same key for something else, a problem, a conflict.
  const other = { ...input, title: { de: `Anderes ${MARK}` } };
  expect((await house.ask(CREATE, { input: other, key: `key-${MARK}` }, editor)).codes).toEqual([
    'IDEMPOTENCY_KEY_REUSED',
  ]);
  await house.ask(CREATE, { input: { ...input, startDate: `morgen ${MARK}` } }, editor);
  await house.ask(
    `mutation { withdraw(id: "${id}", expectedRevision: 7, reason: "Grund ${MARK}") { revision } }`,
    {},
    editor,
  );
  await house.ask(`mutation { publish(id: "${id}", expectedRevision: 1) { revision } }`, {}, editor);

  // Reading: search terms, filters, cursors, ids nobody has, literals in documents that are wrong.
  for (const query of [
    `{ conferences(filter: { text: "${MARK}" }) { nodes { title venue { name } participations { person { name } } } } }`,
    `{ organizations(filter: { text: "${MARK}" }, after: "${MARK}") { totalCount } }`,
    `{ node(id: "th:conference/${MARK}") { id } organization(id: "${MARK}") { name } }`,
    `{ sameNames(names: ["Treffen ${MARK}"]) { id } history(id: "${id}") { revisions { note } } }`,
    `{ conferences(filter: { nothing: "${MARK}" }) { nodes { ${MARK} } } }`,
    `{ conferences(filter: { text: "${MARK}`,
    `query ${MARK} { conferences(orderBy: { field: ${MARK} }) { totalCount } }`,
  ]) {
    await house.ask(query, { unused: MARK }, editor);
    await house.ask(query);
  }

  // Suggestions and links, by people without an account.
  const suggested = await house.ask(SUGGEST, { id, words: `Falsch ${MARK}`, contact: `kim@${MARK}.example` });
  expect(suggested.codes).toEqual([]);
  const link = await house.ask(
    `mutation { written: createConfirmationLink(id: "${id}") { token } }`,
    {},
    editor,
  );
  const { token } = link.data.written;
  secrets.push(suggested.data.written.receipt, token);
  const byLink =
    'mutation($token: String!) { written: confirmByLink(region: "th", token: $token) { revision } }';
  expect((await house.ask(byLink, { token })).data.written.revision).toBe(3);
  await house.ask(byLink, { token: MARK });

  // Tokens that are wrong, headers, addresses, bodies that are none.
  await house.ask('{ regions { code } }', {}, `Bearer ${MARK}`);
  await house.ask('{ regions { code } }', {}, `${editor}${MARK}`);
  const headers = {
    cookie: `session=${MARK}`,
    'user-agent': MARK,
    referer: `https://${MARK}.example/`,
  };
  await send('GET', `/graphql?query=${encodeURIComponent(`{ node(id: "${MARK}") { id } }`)}`, {
    ...headers,
    ...json,
  });
  // The path itself is logged, and a request id is of the caller's own making so that it can be found again.
  await send('GET', `/veranstaltungen?suche=${MARK}`, headers);
  await send('POST', '/graphql', { ...headers, ...json }, `{"query":"${MARK}`);
  await send('POST', '/graphql', { ...headers, 'content-type': MARK }, MARK);
  await send('PATCH', '/graphql', headers, MARK);
  await send(
    'POST',
    '/graphql',
    { ...headers, ...json },
    JSON.stringify({ query: `{ a(x: "${MARK.repeat(20_000)}") }` }),
  );

  // A region that hangs up, talks nonsense or is gone, while something is asked and written.
  for (const kind of ['truncate', 'garbage', 'refuse'] as const) {
    await house.proxy('th').set({ kind });
    await house.ask(`{ conferences(filter: { text: "${MARK}" }) { totalCount } }`);
    await house.ask(CREATE, { input, key: `${kind}-${MARK}` }, editor);
  }
  await house.proxy('th').set({ kind: 'none' });

  const logs = house.logs();
  const told = logs
    .split('\n')
    .filter((line) => secrets.some((secret) => line.toLowerCase().includes(secret.toLowerCase())));
  expect(told).toEqual([]);
  // Otherwise silence has proved nothing: both write lines, the gateway also about the region that was gone.
  expect(logs).toContain('"region":"th"');
  expect(logs).toContain('"room":"gateway"');
}, 120_000);
