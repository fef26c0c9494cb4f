import 'reflect-metadata';
import { expect, test } from 'vitest';
import { conferenceDesk } from '../testing/conference-desk.ts';
import { forgetLinks } from './forget-links.ts';

const desk = conferenceDesk();

const OASE = 'th:organization/oase';
const CONFIRM =
  'mutation($token: String!) { confirmByLink(region: "th", token: $token) { revision problems { code path } } }';
const FIND =
  'query($token: String!) { confirmationLink(region: "th", token: $token) { recordId record { id } } }';
const SUGGEST =
  'mutation($token: String!, $words: String!) { suggestByLink(region: "th", token: $token, words: $words) { receipt problems { code } } }';
const GONE = { revision: null, problems: [{ code: 'LINK_GONE', path: ['token'] }] };

const made = async (id = OASE, more = ''): Promise<string> => {
  const { token, problems } = await desk.act(
    `createConfirmationLink(id: "${id}"${more})`,
    'token expiresAt problems { code }',
  );
  expect(problems).toEqual([]);
  return token;
};
const confirm = async (token: string) => (await desk.network().ask(CONFIRM, { token })).data.confirmByLink;
const run = (sql: string): Promise<Record<string, unknown>[]> => desk.network().orm.em.fork().execute(sql);

test('whoever has the link confirms the record once, without an account', async () => {
  const token = await made();
  expect((await desk.network().ask(FIND, { token })).data.confirmationLink).toEqual({
    recordId: OASE,
    record: { id: OASE },
  });
  expect(await confirm(token)).toEqual({ revision: 2, problems: [] });
  expect(await confirm(token)).toEqual(GONE);
  expect((await desk.network().ask(FIND, { token })).data.confirmationLink).toBeNull();
  const { data } = await desk
    .network()
    .ask(
      `{ organization(id: "${OASE}") { meta { confirmedAt } } history(id: "${OASE}") { revisions { action role } } }`,
    );
  expect(data.organization.meta.confirmedAt).not.toBeNull();
  expect(data.history.revisions[0]).toEqual({ action: 'CONFIRMED', role: 'LINK' });
});

test('of many who use it at once, one confirms', async () => {
  const token = await made('th:organization/beirat');
  const answers = await Promise.all(Array.from({ length: 8 }, () => confirm(token)));
  expect(answers.filter(({ revision }) => revision !== null)).toHaveLength(1);
  expect(answers.filter(({ revision }) => revision === null)).toEqual(Array(7).fill(GONE));
});

test('a link suggests a correction instead, once', async () => {
  const token = await made('th:organization/zukunft', ', hours: 720');
  const suggest = async (words: string) =>
    (await desk.network().ask(SUGGEST, { token, words })).data.suggestByLink;
  expect((await suggest(' ')).problems).toEqual([{ code: 'REQUIRED' }]);
  expect((await suggest('Neue Adresse')).receipt).toEqual(expect.any(String));
  expect((await suggest('Noch einmal')).problems).toEqual([{ code: 'LINK_GONE' }]);
  expect(await confirm(token)).toEqual(GONE);
  const { data } = await desk.ask(
    '{ suggestions(region: "th", record: "th:organization/zukunft") { suggestions { words sender } } }',
  );
  expect(data.suggestions.suggestions).toEqual([{ words: 'Neue Adresse', sender: 'LINK' }]);
});

test('a link that has expired, was never made, or whose record is withdrawn does nothing', async () => {
  const token = await made();
  await run(`update confirmation_link set expires_at = now() where used_at is null`);
  expect(await confirm(token)).toEqual(GONE);
  expect(await confirm('geraten')).toEqual(GONE);
  const id = await desk.published();
  const other = await made(id);
  await desk.act(`withdraw(id: "${id}", expectedRevision: 2, reason: "Irrtum")`);
  expect((await confirm(other)).problems).toMatchObject([{ code: 'WITHDRAWN' }]);
  // It was not spent: when the record is back, it works.
  await desk.act(`undo(id: "${id}", expectedRevision: 3, toRevision: 2)`);
  expect((await confirm(other)).revision).toBe(5);
});

test('the secret part is nowhere in the database, and only staff make links', async () => {
  const token = await made();
  const rows = await run('select * from confirmation_link');
  expect(JSON.stringify(rows)).not.toContain(token);
  const create = `mutation { createConfirmationLink(id: "${OASE}") { token } }`;
  expect((await desk.network().ask(create)).codes).toEqual(['UNAUTHENTICATED']);
  expect(
    (await desk.ask(`mutation { createConfirmationLink(id: "${OASE}", hours: 721) { token } }`)).codes,
  ).toEqual(['BAD_USER_INPUT']);
  expect(
    (await desk.act('createConfirmationLink(id: "th:organization/nowhere")', 'problems { code }')).problems,
  ).toEqual([{ code: 'NOT_FOUND' }]);
});

test('ended links are forgotten after a month', async () => {
  await run(
    `update confirmation_link set expires_at = now() - interval '31 days' where record_id = '${OASE}'`,
  );
  await forgetLinks(desk.network().orm.em.fork());
  const [left] = await run(
    `select count(*)::int as count from confirmation_link where record_id = '${OASE}'`,
  );
  expect(left).toEqual({ count: 0 });
});
