import 'reflect-metadata';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openLeakHouse, type LeakHouse } from './leak-house.ts';
import { markOf } from './marked-records.ts';

const OPERATIONS = 2_000;

/** How many there are of what is hidden, apart from what is public with hidden fields. */
const TOTALS = `{
  members: figureTotal(measure: MEMBER_PERSONS, filter: { organizationKind: [MIGRANT_ORGANIZATION] }) { value known of lower upper }
  organizations(first: 1, filter: { text: "Verein mark" }) { totalCount } projects(first: 1, filter: { text: "mark" }) { totalCount }
  conferences(first: 1, filter: { text: "mark" }) { totalCount } relations(first: 1) { totalCount }
  conferenceStatistics(groupBy: [KIND, TOPIC, YEAR]) { groups { kind topic year conferences cancelled } }
}`;

let house: LeakHouse;
let before: unknown;
beforeAll(async () => {
  house = await openLeakHouse();
  before = (await house.network.ask(TOTALS)).data;
  await house.hide();
}, 60_000);
afterAll(() => house.stop());

test('what is counted, added and grouped for the public grows by what is public, and by nothing else', async () => {
  const now = (await house.network.ask(TOTALS)).data;
  const staff = (await house.network.ask(TOTALS, {}, house.editor.headers)).data;
  const [was, is] = [before as typeof now, now];
  // Two of each of the two that are public.
  expect(is.relations.totalCount - was.relations.totalCount).toBe(4);
  expect([is.organizations.totalCount, is.projects.totalCount, is.conferences.totalCount]).toEqual([2, 2, 2]);
  expect([is.members.known - was.members.known, is.members.of - was.members.of, is.members.value]).toEqual([
    2,
    2,
    was.members.value + 2 * 1_000_003,
  ]);
  expect(staff.members.of).toBeGreaterThan(is.members.of);
});

test('a search for a hidden word finds nothing, and does not even count it', async () => {
  for (const { headers, hidden, name } of house.askers) {
    for (const visibility of hidden) {
      const filter = `filter: { text: "${markOf(visibility)}" }`;
      const { data } = await house.network.ask(
        `{ organizations(${filter}) { totalCount } projects(${filter}) { totalCount } conferences(${filter}) { totalCount } }`,
        {},
        headers,
      );
      expect(data, `${name} ${visibility}`).toEqual({
        organizations: { totalCount: 0 },
        projects: { totalCount: 0 },
        conferences: { totalCount: 0 },
      });
    }
  }
});

test('no hidden word or number is in any answer to random operations', async () => {
  const seed = Math.floor(Math.random() * 2 ** 31);
  console.log(`leaks: seed ${seed}`);
  const { leaks, answered } = await house.hunt(house.askers, OPERATIONS, seed);
  expect(leaks.slice(0, 3)).toEqual([]);
  // Otherwise the hunt has proved nothing: most operations are answered, and staff are shown what is hidden from the others.
  expect(answered).toBeGreaterThan(OPERATIONS / 3);
  expect((await house.hunt([house.editor], 60, seed)).leaks.length).toBeGreaterThan(0);
}, 240_000);
