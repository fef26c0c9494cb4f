import 'reflect-metadata';
import { expect, test } from 'vitest';
import { conferenceDesk } from '../testing/conference-desk.ts';
import { forgetSuggestions } from './forget-suggestions.ts';

const desk = conferenceDesk();

const SUGGEST = `mutation($id: ID!, $words: String!, $contact: String) {
  suggest(id: $id, kind: CORRECTION, words: $words, contact: $contact) { receipt problems { code path } } }`;
const LIST = `query($state: SuggestionState, $record: ID, $first: Int, $after: ID) { suggestions(region: "th", state: $state, record: $record, first: $first, after: $after) {
  next suggestions { id recordId record { id } kind words contact sender body state answer } } }`;
const ANSWER =
  'query($receipt: String!) { suggestionAnswer(region: "th", receipt: $receipt) { state answer } }';
const OASE = 'th:organization/oase';
const ZUKUNFT = 'th:organization/zukunft';
const BEIRAT = 'th:organization/beirat';

const suggest = async (id: string, words: string, contact: string | null = null, headers = {}) => {
  const { data, codes } = await desk.network().ask(SUGGEST, { id, words, contact }, headers);
  return { ...data.suggest, codes };
};
const listed = async (variables: object = {}) => {
  const { data, errors } = await desk.ask(LIST, variables);
  expect(errors).toEqual([]);
  return data.suggestions;
};
const stored = (): Promise<Record<string, unknown>[]> =>
  desk.network().orm.em.fork().execute('select * from suggestion order by suggested_at, id');

test('somebody without an account suggests, staff accept, and whoever has the receipt reads the answer', async () => {
  const { receipt, problems } = await suggest(OASE, 'Wir sind umgezogen.', 'post@oase.example');
  expect(problems).toEqual([]);
  const { suggestions } = await listed({ state: 'OPEN', record: OASE });
  expect(suggestions).toEqual([
    {
      id: suggestions[0].id,
      recordId: OASE,
      record: { id: OASE },
      kind: 'CORRECTION',
      words: 'Wir sind umgezogen.',
      contact: 'post@oase.example',
      sender: 'PUBLIC',
      body: null,
      state: 'OPEN',
      answer: null,
    },
  ]);
  expect((await desk.network().ask(ANSWER, { receipt })).data.suggestionAnswer).toEqual({
    state: 'OPEN',
    answer: null,
  });
  const decided = await desk.act(
    `acceptSuggestion(region: "th", suggestion: "${suggestions[0].id}", answer: "Danke, ist geändert.")`,
    'suggestion { state contact } problems { code }',
  );
  expect(decided).toEqual({
    suggestion: { state: 'ACCEPTED', contact: 'post@oase.example' },
    problems: [],
  });
  expect((await desk.network().ask(ANSWER, { receipt })).data.suggestionAnswer).toEqual({
    state: 'ACCEPTED',
    answer: 'Danke, ist geändert.',
  });
  expect(JSON.stringify(await stored())).not.toContain('post@oase.example');
  expect(JSON.stringify(await stored())).not.toContain(receipt);
  const again = await desk.act(
    `declineSuggestion(region: "th", suggestion: "${suggestions[0].id}", answer: "Nein")`,
    'problems { code path }',
  );
  expect(again.problems).toEqual([{ code: 'DECIDED', path: ['suggestion'] }]);
});

test('suggestions are for staff of the region alone', async () => {
  await suggest(OASE, 'Nur für die Redaktion.');
  const reader = await desk.issuer().authorization('reader', 'r1', { body: 'bund:organization/nemo' });
  expect((await desk.network().ask(LIST)).codes).toEqual(['UNAUTHENTICATED']);
  expect((await desk.network().ask(LIST, {}, { authorization: reader })).codes).toEqual(['FORBIDDEN']);
  const { data } = await desk.network().ask(ANSWER, { receipt: 'geraten' });
  expect(data.suggestionAnswer).toBeNull();
});

test('a reader of a body suggests in the name of the body', async () => {
  const authorization = await desk.issuer().authorization('reader', 'r1', { body: 'bund:organization/nemo' });
  await suggest(ZUKUNFT, 'Seit März anders.', null, { authorization });
  const { suggestions } = await listed({ record: ZUKUNFT });
  expect(suggestions).toMatchObject([{ sender: 'READER', body: 'bund:organization/nemo' }]);
});

test('to a record that may not be seen nothing can be suggested, and the answer does not tell whether it is there', async () => {
  const draft = await desk.created();
  const answers = await Promise.all([suggest(draft, 'x'), suggest('th:conference/nowhere', 'x')]);
  for (const { problems } of answers) expect(problems).toEqual([{ code: 'NOT_FOUND', path: ['id'] }]);
  expect((await suggest(OASE, '  ')).problems).toEqual([{ code: 'REQUIRED', path: ['words'] }]);
  expect((await suggest(OASE, 'x'.repeat(4_001))).problems).toEqual([{ code: 'TOO_LONG', path: ['words'] }]);
  expect((await suggest('mv:organization/x', 'x')).codes).toEqual(['REGION_UNKNOWN']);
});

test('of many at once no more are taken than one record may have open', async () => {
  const answers = await Promise.all(
    Array.from({ length: 25 }, (_, index) => suggest(BEIRAT, `Nummer ${index}`)),
  );
  const limited = answers.filter(({ codes }) => codes.includes('RATE_LIMITED'));
  expect(limited).toHaveLength(5);
  expect((await listed({ record: BEIRAT, first: 50 })).suggestions).toHaveLength(20);
});

test('one client of a gateway suggests ten times in an hour; the others still can', async () => {
  const client = (letter: string) => ({ 'x-verbund-client': letter.repeat(30) });
  const codes = [];
  for (let index = 0; index < 11; index++)
    codes.push((await suggest(ZUKUNFT, `Nummer ${index}`, null, client('a'))).codes);
  expect(codes).toEqual([...Array<string[]>(10).fill([]), ['RATE_LIMITED']]);
  // What is refused for another reason does not count, and the table of counters names nobody.
  expect((await suggest(ZUKUNFT, ' ', null, client('a'))).problems).toMatchObject([{ code: 'REQUIRED' }]);
  expect((await suggest(ZUKUNFT, 'Noch jemand', null, client('b'))).codes).toEqual([]);
  const counters = await desk.network().orm.em.fork().execute('select * from identity.attempt');
  expect(JSON.stringify(counters)).not.toMatch(/aaaaaa|127\.0/);
});

test('when the public has suggested enough for an hour, whoever is signed in still can', async () => {
  const em = desk.network().orm.em.fork();
  await em.execute(
    `insert into suggestion (id, record_id, kind, words, sender, receipt_hash, state, suggested_at)
     select 'filler-' || n, 'th:project/none', 'CORRECTION', 'x', 'PUBLIC', 'filler-' || n, 'DECLINED', now() from generate_series(1, 60) n`,
  );
  expect((await suggest(OASE, 'Eins zu viel')).codes).toEqual(['RATE_LIMITED']);
  const authorization = await desk.issuer().authorization('reader', 'r9', { body: 'bund:organization/nemo' });
  expect((await suggest(OASE, 'Vom Dachverband', null, { authorization })).codes).toEqual([]);
  await em.execute(`delete from suggestion where id like 'filler-%'`);
});

test('page by page every suggestion comes once', async () => {
  const seen: string[] = [];
  let after: string | null = null;
  do {
    const page: { next: string | null; suggestions: { id: string }[] } = await listed({
      record: BEIRAT,
      first: 7,
      after,
    });
    seen.push(...page.suggestions.map(({ id }) => id));
    after = page.next;
  } while (after !== null);
  expect(new Set(seen).size).toBe(20);
  expect(seen).toHaveLength(20);
});

test('what was decided is forgotten after 90 days, what nobody decided after a year', async () => {
  const em = desk.network().orm.em.fork();
  await em.execute(`update suggestion set suggested_at = now() - interval '364 days'`);
  await em.execute(`update suggestion set decided_at = now() - interval '91 days' where state = 'ACCEPTED'`);
  const before = (await stored()).length;
  await forgetSuggestions(em.fork());
  expect((await stored()).length).toBe(before - 1);
  await em.execute(
    `update suggestion set suggested_at = now() - interval '366 days' where record_id = '${BEIRAT}'`,
  );
  await forgetSuggestions(em.fork());
  expect((await stored()).length).toBe(before - 21);
});
