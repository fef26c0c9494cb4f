import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { openGateway, type OpenGateway } from './open-gateway.ts';

const CODES = ['th', 'mv', 'bw', 'sn', 'bund'];
const DAMOST = 'bund:organization/damost';
const folder = import.meta.dirname;

let gateway: OpenGateway;
beforeAll(async () => {
  // No look at a schema may end an outage.
  gateway = await openGateway(
    { VERBUND_POLL_MS: '3600000' },
    { breaker: { failures: 1_000, pauseMs: 1, longestPauseMs: 1 } },
  );
});
afterAll(() => gateway[Symbol.asyncDispose]());
afterEach(async () => {
  for (const code of CODES) await gateway.proxy(code).set({ kind: 'none' });
});

describe('while Sachsen is stopped', () => {
  test.each(['umbrella-damost', 'members-through-networks', 'fourteen-figures', 'conference-statistics'])(
    '%s is answered by the others, and says so',
    async (name) => {
      await gateway.proxy('sn').set({ kind: 'refuse' });
      const { data, errors } = await gateway.ask(
        readFileSync(join(folder, 'answers', `${name}.graphql`), 'utf8'),
      );
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

test('who wants all or nothing gets nothing while a region is missing', async () => {
  const ask = () =>
    gateway.ask(
      `query @answer(policy: STRICT) { found: umbrella(id: "${DAMOST}", at: "2026-11-01") { certainCount } }`,
    );
  expect((await ask()).data).toEqual({ found: { certainCount: 2 } });
  await gateway.proxy('sn').set({ kind: 'refuse' });
  const { data, codes } = await ask();
  expect([data, codes]).toEqual([{ found: null }, ['INCOMPLETE']]);
});

test('a region that was not to be asked is silent', async () => {
  const { data } = await gateway.ask(
    `query @answer(from: ["bund", "mv"]) { found: umbrella(id: "${DAMOST}", at: "2026-11-01") { totalRelation states { name status } } }`,
  );
  expect(data).toEqual({
    found: {
      totalRelation: 'AT_LEAST',
      states: [
        { name: 'Brandenburg', status: 'NOT_IN_FEDERATION' },
        { name: 'Mecklenburg-Vorpommern', status: 'ANSWERED' },
        { name: 'Sachsen', status: 'SILENT' },
        { name: 'Sachsen-Anhalt', status: 'NOT_IN_FEDERATION' },
        { name: 'Thüringen', status: 'SILENT' },
      ],
    },
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

test('in a federation without the federal bodies, umbrellas show by their labels', async () => {
  await using four = await openGateway({
    VERBUND_SUBGRAPHS: inject('regions')
      .filter(({ code }) => code !== 'bund')
      .map(({ code, url }) => `${code}=${url}`)
      .join(','),
  });
  const { data, errors } = await four.ask(
    '{ found: umbrella(id: "bund:organization/nemo", at: "2026-11-01") { name members { name } statesKnown totalRelation coverage { complete } } }',
  );
  expect(errors).toEqual([]);
  expect(data).toEqual({
    found: {
      name: 'Bundesverband NEMO',
      members: [
        { name: 'Forum der Kulturen Stuttgart e. V.' },
        { name: 'VeMo Halle' },
        { name: 'Weltclub Dresden' },
      ],
      statesKnown: false,
      totalRelation: 'AT_LEAST',
      coverage: { complete: true },
    },
  });
});

test('without any region, an umbrella is an error and not a zero', async () => {
  for (const code of CODES) await gateway.proxy(code).set({ kind: 'refuse' });
  const { data, codes } = await gateway.ask(`{ found: umbrella(id: "${DAMOST}") { certainCount } }`);
  expect([data, codes]).toEqual([{ found: null }, ['SHARD_UNREACHABLE']]);
});
