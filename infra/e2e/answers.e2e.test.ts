import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openGateway, type Answer, type OpenGateway } from './open-gateway.ts';
import { regions } from './seed-facts/regions.ts';
import { personsOf } from './seed-facts/seed-parts.ts';

const folder = join(import.meta.dirname, 'answers');
const questions = globSync('*.graphql', { cwd: folder }).toSorted();

let gateway: OpenGateway;
const answers = new Map<string, Answer>();

beforeAll(async () => {
  gateway = await openGateway();
  for (const file of questions)
    answers.set(basename(file, '.graphql'), await gateway.ask(readFileSync(join(folder, file), 'utf8')));
});
afterAll(() => gateway[Symbol.asyncDispose]());

function answerTo(question: string): Answer {
  const answer = answers.get(question);
  if (!answer) throw new Error(`there is no answers/${question}.graphql`);
  return answer;
}
const dataOf = (question: string) => answerTo(question).data;

describe('the golden answer to', () => {
  test.each(questions.map((file) => basename(file, '.graphql')))('%s', async (question) => {
    const { data, errors } = answerTo(question);
    const text = `${JSON.stringify({ data, ...(errors.length > 0 ? { errors } : {}) }, null, 2)}\n`;
    await expect(text).toMatchFileSnapshot(join(folder, `${question}.json`));
  });
});

describe('conferences by their day', () => {
  test.each([
    ['2019-11-23', 'bw:conference/landesfachtag-2019', 'Stuttgart'],
    ['2023-04-01', 'th:conference/netzwerktreffen-2023-1', 'Gera'],
    ['2025-07-18', 'sn:conference/regionalkonferenz-hoyerswerda-2025', 'Hoyerswerda'],
  ])('%s: %s in %s', (day, id, place) => {
    const { conferences } = dataOf(`conference-of-${day}`);
    expect(conferences.totalCount).toBe(1);
    expect(conferences.nodes[0]).toMatchObject({
      id,
      startDate: day,
      venue: { municipality: { displayName: place } },
    });
    expect(conferences.coverage.complete).toBe(true);
  });
});

test('60 and just under 400 are just under 460, from 2 of 3 conferences', () => {
  expect(dataOf('participants-total').figureTotal).toMatchObject({
    label: 'knapp 460, aus 2 von 3 Veranstaltungen',
    value: 460,
    known: 2,
    of: 3,
    relation: 'EXACT',
  });
});

test('a share is not added, and members need somebody whose they are', () => {
  expect(answerTo('share-is-never-added')).toMatchObject({
    codes: ['MEASURE_NOT_ADDITIVE'],
    data: { figureTotal: null },
  });
  expect(answerTo('stock-needs-a-subject')).toMatchObject({
    codes: ['STOCK_NEEDS_SUBJECT'],
    data: { figureTotal: null },
  });
});

test('the series of member numbers of MigraNetz is one number per date, never their sum', () => {
  const { organization, in2016, in2020, in2024, latest } = dataOf('members-of-migranetz');
  expect(organization.figures.length).toBeGreaterThan(3);
  expect(in2016).toMatchObject({ known: 0, of: 1, label: expect.stringContaining('ohne Angabe') });
  expect(in2020).toMatchObject({ lower: 27, upper: 33 });
  expect(in2024).toMatchObject({ lower: 38, upper: 38 });
  expect(latest).toEqual(in2024);
});

test('Hoyerswerda: kept by Sachsen, hosted by a federal body, presented by Dresden, Hoyerswerda and Halle', () => {
  const { conference } = dataOf('hoyerswerda');
  expect(conference.region).toBe('sn');
  expect(conference.participations.map(({ organization }) => organization)).toMatchObject([
    { id: 'bund:organization/nemo', region: 'bund', resolution: 'RESOLVED' },
  ]);
  const presenters = conference.sessions.flatMap(({ participations }) =>
    participations.map(({ organization }) => organization),
  );
  expect(presenters.map(({ id }) => id).toSorted()).toEqual([
    'sn:organization/afropa',
    'sn:organization/immigrants-network',
    'sn:organization/vemo-halle',
  ]);
  expect(presenters.find(({ id }) => id === 'sn:organization/vemo-halle')).toMatchObject({
    organization: { stewardship: 'SHORT_ENTRY' },
    resolution: 'RESOLVED',
  });
});

test('Mecklenburg-Vorpommern is represented in DaMOst and in the BZI by MIGRANET-MV', () => {
  const { damost, bzi } = dataOf('represented-in-damost-and-bzi');
  for (const { nodes } of [damost, bzi]) {
    const representing = nodes.filter(({ kind }) => kind === 'REPRESENTS_IN').map(({ from }) => from.label);
    expect(representing).toEqual(['MIGRANET-MV']);
  }
});

test('five organizations presented themselves or their work in Gera', () => {
  const { conference } = dataOf('presented-in-gera');
  expect(conference.participations.map(({ organization }) => organization.id).toSorted()).toEqual(
    ['abli', 'ararat-greiz', 'ikv-gera', 'mig-weida', 'romnokher'].map((key) => `th:organization/${key}`),
  );
});

test('four demands were made in 2023', () => {
  const { nodes } = dataOf('demands-of-2023').conferences;
  expect(nodes.map(({ outcomes }) => outcomes.length)).toEqual([4]);
});

test('every gender spelling of one word finds the same', () => {
  const { singular, star, colon, inner } = dataOf('every-gender-spelling');
  expect(singular.totalCount).toBeGreaterThan(0);
  for (const other of [star, colon, inner]) expect(other.nodes).toEqual(singular.nodes);
});

test('umlauts stand beside their vowel in one order over all regions', () => {
  const names = dataOf('umlauts-in-order').organizations.nodes.map(({ name }) => name);
  const german = new Intl.Collator('de');
  const plain = (name: string) => name.replace(/[^\p{L}\p{N} ]/gu, '');
  expect(names.length).toBeGreaterThan(30);
  expect(names).toEqual(names.toSorted((a, b) => german.compare(plain(a), plain(b))));
});

test('a place whose name another place bears shows its state', () => {
  const { eisenberg, halle } = dataOf('homonyms-show-their-state');
  expect(eisenberg.map(({ displayName }) => displayName)).toEqual(['Eisenberg (Thüringen)']);
  expect(halle[0]?.displayName).toMatch(/^Halle \(Saale\)/);
});

test('no part of the name of any seeded person finds anything', async () => {
  const words = new Set(
    regions
      .flatMap(({ seed }) => seed.flatMap(personsOf))
      .flatMap(({ name }) => name?.split(/\s+/) ?? [])
      .filter((word) => word.length > 4),
  );
  expect(words.size).toBeGreaterThan(5);
  for (const text of words) {
    const { data } = await gateway.ask(
      `query($text: String!) {
        organizations(filter: {text: $text, includeShortEntries: true}) { totalCount }
        projects(filter: {text: $text}) { totalCount }
        conferences(filter: {text: $text}) { totalCount }
      }`,
      { text },
    );
    const counts = [data.organizations, data.projects, data.conferences].map(({ totalCount }) => totalCount);
    expect(counts, 'found by a word of a person’s name').toEqual([0, 0, 0]);
  }
});

test('every example of the explorer is answered', async () => {
  const script = await (await fetch(new URL('/explorer/start.js', gateway.url))).text();
  const { initialQuery } = JSON.parse(/^const options = (.*);$/m.exec(script)?.[1] ?? '') as {
    initialQuery: string;
  };
  const names = [...initialQuery.matchAll(/^query (\w+)/gm)].map(([, name]) => name ?? '');
  expect(names.length).toBeGreaterThan(1);
  for (const name of names) {
    const { errors, data } = await gateway.ask(initialQuery, {}, name);
    expect(errors, name).toEqual([]);
    expect(Object.values(data), name).not.toContain(null);
  }
});
