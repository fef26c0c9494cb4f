import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openGateway, type OpenGateway } from './open-gateway.ts';

const CODES = ['th', 'mv', 'bw', 'sn', 'bund'];
const EACH_ONCE = CODES.toSorted();
const DAMOST = 'bund:organization/damost';

let gateway: OpenGateway;
beforeAll(async () => {
  // No look at a schema may fall into the counting.
  gateway = await openGateway({ VERBUND_POLL_MS: '3600000' });
});
afterAll(() => gateway[Symbol.asyncDispose]());
beforeEach(() => {
  gateway.takeRequests();
});

/** Regions asked, each as often as it was asked, sorted. */
async function askedFor(query: string): Promise<string[]> {
  const { errors } = await gateway.ask(query);
  expect(errors).toEqual([]);
  return gateway
    .takeRequests()
    .map((request) => request.slice(0, request.indexOf(':')))
    .toSorted();
}
const times = (count: number, regions: readonly string[]) =>
  Array.from({ length: count }, () => regions)
    .flat()
    .toSorted();

describe('requests to the regions:', () => {
  const MEMBERS = (more: string) =>
    `{ organizations(first: 50, filter: {memberOf: {organization: "${DAMOST}", at: "2024-01-01"${more}}, includeShortEntries: true}) { nodes { name } totalCount } }`;

  test('direct members cost one round, then one for each region that keeps one of them', async () => {
    expect(await askedFor(MEMBERS(''))).toEqual(
      [...times(1, EACH_ONCE), 'bund', 'mv', 'sn', 'th'].toSorted(),
    );
  });

  test('members of members cost a round for each step until nobody is new', async () => {
    // DaMOst → its networks → Abli → nobody.
    expect(await askedFor(MEMBERS(', transitive: true'))).toEqual(
      [...times(3, EACH_ONCE), 'bund', 'mv', 'sn', 'th'].toSorted(),
    );
  });

  test('several fields that mean the same members look for them once', async () => {
    const filter = `{umbrella: {organization: "${DAMOST}", at: "2024-01-01", transitive: true}}`;
    expect(
      await askedFor(
        `{ conferences(filter: ${filter}) { totalCount } projects(filter: ${filter}) { totalCount } }`,
      ),
    ).toEqual(times(4, EACH_ONCE));
  });

  test('what belongs to the rows of a list costs one more for each region, whatever is asked of them', async () => {
    expect(
      await askedFor(
        '{ organizations(first: 20) { nodes { name conferences(first: 3) { totalCount nodes { title } } projects(first: 3) { nodes { title } } } } }',
      ),
    ).toEqual(times(2, EACH_ONCE));
  });

  test('and a second level one more again', async () => {
    const requests = await askedFor(
      `{ organization(id: "${DAMOST}") { incomingRelations(first: 10) { nodes { from { organization { name conferences(first: 3) { nodes { title } } } } } } } }`,
    );
    // The body; who belongs to it, each told by the region that keeps it; what they did.
    expect(requests).toEqual(['bund', ...times(2, EACH_ONCE)].toSorted());
  });

  test('an umbrella costs one for the edges and one for what they lead to, at most', async () => {
    const requests = await askedFor(`{ umbrella(id: "${DAMOST}", at: "2026-11-01") { label } }`);
    for (const region of CODES)
      expect(requests.filter((one) => one === region).length, region).toBeLessThanOrEqual(3);
  });

  test('200 rows with 100 rows below each are refused before anything is asked', async () => {
    const { codes } = await gateway.ask(
      '{ organizations(first: 200) { nodes { conferences(first: 100) { nodes { title } } } } }',
    );
    expect(codes).toEqual(['LIMIT_ROWS']);
    expect(gateway.takeRequests()).toEqual([]);
  });
});
