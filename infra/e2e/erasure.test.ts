import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Data } from './data.ts';
import { openRestoredRegion, type RestoredRegion } from './restored-region.ts';

const NAME = 'Wilhelmine Zauberhut';
const TRACES = /wilhelmine|zauberhut/i;

let region: RestoredRegion;
let admin: string;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'verbund-erasure-'));
  region = await openRestoredRegion();
  admin = region.tokens.authorization('th', 'admin', { role: 'admin' });
}, 120_000);
afterAll(async () => {
  await region[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true, force: true });
});

async function ask(query: string, variables: object = {}): Promise<{ data: Data; text: string }> {
  const response = await fetch(region.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: admin },
    body: JSON.stringify({ query, variables }),
  });
  const text = await response.text();
  const { data, errors } = JSON.parse(text) as { data: Data; errors?: unknown };
  expect(errors).toBeUndefined();
  return { data, text };
}

const PERSON = { name: NAME, function: { de: 'Schirmherrin' }, basis: 'OFFICE', visibility: 'PUBLIC' };
const INPUT = {
  title: { de: `Lesung mit ${NAME}` },
  kind: 'OTHER',
  participations: [
    { role: 'HOST', organization: { label: 'Verein' } },
    { role: 'OPENING', person: PERSON },
  ],
  sources: [{ label: `Gespräch mit ${NAME}` }],
};

async function writeAboutHer(): Promise<string> {
  const { data } = await ask(
    `mutation($input: ConferenceInput!) { written: createConference(region: "th", input: $input, note: "Frau Zauberhut, Wilhelmine hat zugesagt", idempotencyKey: "1") { conference { id } problems { code } } }`,
    { input: INPUT },
  );
  const { id } = data.written.conference;
  await ask(`mutation { publish(id: "${id}", expectedRevision: 1) { problems { code } } }`);
  const rows = `Titel;Art;Beschreibung\nProjekt;PROJECT;Leitung ${NAME}`;
  await ask(
    `mutation($text: String!) { importRecords(region: "th", kind: PROJECT, text: $text, dryRun: false, visibility: PUBLIC) { problemCount } }`,
    { text: rows },
  );
  await ask(
    `mutation { suggest(id: "${id}", kind: CORRECTION, words: "${NAME} kommt nicht", contact: "wilhelmine.zauberhut@post.example") { receipt } }`,
  );
  return id;
}

/** Dump, export, logs and answers in one text. */
async function everythingThereIs(id: string, file: string): Promise<string> {
  region.console('export', join(folder, file));
  const answers = await Promise.all([
    ask(
      `{ conference(id: "${id}") { title participations { person { name function } } meta { changeNote sources { label } } } conferences(first: 200) { nodes { title } } }`,
    ),
    ask('{ projects(first: 200) { nodes { title summary } } }'),
  ]);
  return [
    await region.dump(),
    readFileSync(join(folder, file), 'utf8'),
    region.logs(),
    ...answers.map(({ text }) => text),
  ].join('\n');
}

test('a name that was erased is nowhere after a restart, and nowhere after the backup of yesterday is restored', async () => {
  const id = await writeAboutHer();
  expect(await region.dump()).toMatch(TRACES);
  await region.backUp();

  const { data } = await ask(
    `mutation { written: erasePerson(region: "th", name: "${NAME}", dryRun: false) { ids otherRows compacted } }`,
  );
  expect(data.written.ids.length).toBe(2);
  expect(data.written).toMatchObject({ compacted: true });
  await region.restart();
  const cleaned = await everythingThereIs(id, 'cleaned.jsonl');
  expect(cleaned).not.toMatch(TRACES);
  expect(cleaned).toContain('Lesung mit [entfernt]');

  await region.restore();
  const restored = await everythingThereIs(id, 'restored.jsonl');
  expect(restored).not.toMatch(TRACES);
  expect(restored).toContain('Lesung mit [entfernt]');
  expect(readFileSync(region.erasureLog, 'utf8')).not.toMatch(TRACES);
  // What PostgreSQL has written ahead stays until it writes over it (services/network/README.md, "Erasing a name").
  const files = await region.stopAndSearch(['wilhelmine', 'zauberhut']);
  expect(files.filter((file) => !file.startsWith('pg_wal/'))).toEqual([]);
}, 240_000);
