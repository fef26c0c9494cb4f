import 'reflect-metadata';
import { expect, test } from 'vitest';
import { completeExport } from '../export/complete-export.ts';
import { CHANGE, CREATE, MEETING, conferenceDesk } from '../testing/conference-desk.ts';
import { testConfig } from '../testing/test-network.ts';
import { forgetDrafts } from './forget-drafts.ts';
import { CONTENT_BYTES } from './read-content.ts';
import { MOST_DRAFTS } from './store-draft.ts';

const desk = conferenceDesk();

const PAYLOAD = 'draft { form revision content savedAt } conflict { content savedAt } problems { code path }';
const SAVE = `mutation($form: String!, $revision: Int, $content: String!, $after: DateTime) {
  saved: saveFormDraft(region: "th", form: $form, revision: $revision, content: $content, after: $after) { ${PAYLOAD} } }`;
const DISCARD = `mutation($form: String!) { saved: discardFormDraft(region: "th", form: $form) { ${PAYLOAD} } }`;
const LIST =
  'query($form: String) { formDrafts(region: "th", form: $form) { form revision content savedAt } }';
const OASE = 'th:organization/oase';

const words = (text: string) => JSON.stringify({ values: { title: { de: text } } });
const save = async (form: string, more: object = {}, ask = desk.ask) => {
  const { data, errors } = await ask(SAVE, { form, revision: 1, content: words('Neu'), ...more });
  expect(errors).toEqual([]);
  return data.saved;
};
const drafts = async (form: string | null = null, ask = desk.ask) => {
  const { data, errors } = await ask(LIST, { form });
  expect(errors).toEqual([]);
  return data.formDrafts;
};
const discard = (form: string) => desk.ask(DISCARD, { form });
const codes = ({ problems }: { problems: { code: string; path: string[] }[] }) =>
  problems.map(({ code, path }) => `${code} ${path.join('.')}`);
const run = (sql: string) => desk.network().orm.em.fork().execute(sql);
const traces = () =>
  run(`select (select pos from outbox_counter) as pos, (select count(*) from revision) as revisions,
    (select count(*) from audit_entry) as audited, (select revision from organization where id = '${OASE}') as revision`);

test('what was entered and not sent is there again for the same person, and leaves no trace in record, history, audit and outbox', async () => {
  const before = await traces();
  const { draft } = await save(OASE, { content: words('Erst die Hälfte') });
  expect(await drafts(OASE)).toEqual([
    { form: OASE, revision: 1, content: words('Erst die Hälfte'), savedAt: draft.savedAt },
  ]);
  const next = await save(OASE, { content: words('Das Ganze'), after: draft.savedAt });
  expect(next.conflict).toBeNull();
  expect(await drafts()).toMatchObject([{ content: words('Das Ganze') }]);
  expect(await traces()).toEqual(before);
  await discard(OASE);
  expect(await drafts()).toEqual([]);
});

test('nobody else sees a draft, be it another editor or an admin, and no export holds it', async () => {
  await save(OASE, { content: words('Geheimer Gedanke') });
  for (const headers of [
    await desk.issuer().authorization('editor', 'editor-2'),
    await desk.issuer().authorization('admin'),
  ]) {
    const ask = desk.as(headers);
    expect(await drafts(null, ask)).toEqual([]);
    expect((await save(OASE, { content: words('Eigenes') }, ask)).conflict).toBeNull();
    await ask(DISCARD, { form: OASE });
  }
  expect(await drafts(OASE)).toMatchObject([{ content: words('Geheimer Gedanke') }]);
  let lines = '';
  for await (const line of completeExport(desk.network().orm.em, testConfig)) lines += line;
  expect(lines).toContain(OASE);
  expect(lines).not.toContain('Geheimer Gedanke');
  await discard(OASE);
});

test('of two windows of one person the second writes over nothing it has not seen', async () => {
  const { draft } = await save(OASE, { content: words('Fenster eins') });
  const late = await save(OASE, { content: words('Fenster zwei') });
  expect(late).toEqual({
    draft: null,
    conflict: { content: words('Fenster eins'), savedAt: draft.savedAt },
    problems: [],
  });
  const known = await save(OASE, { content: words('Beides'), after: draft.savedAt });
  expect(known.draft.content).toBe(words('Beides'));
  await discard(OASE);
});

test('saving the record removes its draft; publishing it or the draft of a colleague do not', async () => {
  const id = await desk.created();
  const colleague = desk.as(await desk.issuer().authorization('editor', 'editor-2'));
  await save(id);
  await save(id, {}, colleague);
  await desk.publish(id, 1);
  expect(await drafts(id)).toHaveLength(1);
  const refused = await desk.ask(CHANGE, { id, revision: 1, input: { areaLabel: 'Gera' } });
  expect(refused.data.written.conflict).not.toBeNull();
  expect(await drafts(id)).toHaveLength(1);
  await desk.ask(CHANGE, { id, revision: 2, input: { areaLabel: 'Gera' } });
  expect(await drafts(id)).toEqual([]);
  expect(await drafts(id, colleague)).toHaveLength(1);
});

test('the form of a new record has a draft until the record is created with its key, and none after that', async () => {
  const key = crypto.randomUUID();
  const form = `conference/${key}`;
  const { draft } = await save(form, { revision: null });
  expect(draft).toMatchObject({ form, revision: null });
  await desk.ask(CREATE, { input: MEETING, key });
  expect(await drafts(form)).toEqual([]);
  expect(await save(form, { revision: null, after: draft.savedAt })).toEqual({
    draft: null,
    conflict: null,
    problems: [],
  });
  expect(await drafts(form)).toEqual([]);
});

test.each([
  ['a form that is none', { form: 'Wilhelmine Zauberhut' }, 'INVALID_ID form'],
  ['a record of another region', { form: 'mv:organization/migranet' }, 'INVALID_ID form'],
  ['a record that is not there', { form: 'th:organization/nirgends' }, 'NOT_FOUND form'],
  ['a record without a revision', { revision: null }, 'REQUIRED revision'],
  ['no JSON', { content: '{' }, 'INVALID_TEXT content'],
  ['a list', { content: '[]' }, 'INVALID_TEXT content'],
  ['a name with a space', { content: '{"Wilhelmine Zauberhut": 1}' }, 'INVALID_TEXT content'],
  ['a NUL', { content: '{"a": "\\u0000"}' }, 'INVALID_TEXT content'],
  ['too many levels', { content: `{"a":${'['.repeat(20)}${']'.repeat(20)}}` }, 'INVALID_TEXT content'],
  ['too much', { content: words('x'.repeat(CONTENT_BYTES)) }, 'TOO_LONG content'],
])('%s is refused, and nothing is stored', async (_, given, code) => {
  expect(codes(await save(OASE, given))).toEqual([code]);
  expect(await drafts(OASE)).toEqual([]);
});

test('one person has so many drafts and no more; those that are there can still be gone on with', async () => {
  const ask = desk.as(await desk.issuer().authorization('editor', 'collector'));
  const forms = Array.from({ length: MOST_DRAFTS }, () => `project/${crypto.randomUUID()}`);
  let last = '';
  for (const form of forms) last = (await save(form, {}, ask)).draft.savedAt;
  expect(codes(await save(OASE, {}, ask))).toEqual(['TOO_MANY form']);
  expect((await save(forms.at(-1) ?? '', { after: last }, ask)).draft).not.toBeNull();
});

test('a draft is kept for thirty days, and not after its account is gone', async () => {
  await run('delete from form_draft');
  await save(OASE);
  await run(
    `insert into form_draft select 'gone-account', form, revision, content, saved_at from form_draft where form = '${OASE}'`,
  );
  await forgetDrafts(desk.network().orm.em.fork());
  expect(await run('select person from form_draft')).toEqual([
    { person: expect.stringMatching(/^external-/) },
  ]);
  await run("update form_draft set saved_at = now() - interval '31 days'");
  await forgetDrafts(desk.network().orm.em.fork());
  expect(await run('select person from form_draft')).toEqual([]);
});
