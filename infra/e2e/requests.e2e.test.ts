import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openGateway, type OpenGateway } from './open-gateway.ts';

let gateway: OpenGateway;

beforeAll(async () => {
  // No look at a schema may fall into the counting.
  gateway = await openGateway({ VERBUND_POLL_MS: '3600000' });
});
afterAll(() => gateway[Symbol.asyncDispose]());
beforeEach(() => {
  gateway.takeRequests();
});

const asked = () => gateway.takeRequests().map((request) => request.slice(0, request.indexOf(':')));

/** Regions asked, each as often as it was asked, sorted. */
async function askedFor(query: string, variables?: object): Promise<string[]> {
  const { errors } = await gateway.ask(query, variables);
  expect(errors).toEqual([]);
  return asked().toSorted();
}

const EACH_ONCE = ['bund', 'bw', 'mv', 'sn', 'th'];

describe('requests to the regions:', () => {
  test('a merged list costs one for each region', async () => {
    expect(await askedFor('{ organizations(first: 100) { nodes { name } totalCount } }')).toEqual(EACH_ONCE);
  });

  test('several merged fields of one operation cost no more', async () => {
    const query = `{
      organizations { totalCount }
      again: organizations(first: 3) { nodes { name } }
      conferences { totalCount }
      municipalities { name }
      figureTotal(measure: PARTICIPANTS) { label }
    }`;
    expect(await askedFor(query)).toEqual(EACH_ONCE);
  });

  test('a record costs one, to the region that keeps it', async () => {
    expect(await askedFor('{ organization(id: "th:organization/migranetz") { name } }')).toEqual(['th']);
    expect(await askedFor('{ municipality(ags: "14625240") { name } }')).toEqual(['sn']);
    expect(await askedFor('{ node(id: "bund:organization/nemo") { id } }')).toEqual(['bund']);
  });

  test('two records of one region travel together', async () => {
    const query =
      '{ a: organization(id: "th:organization/migranetz") { name } b: organization(id: "th:organization/abli") { name } }';
    expect(await askedFor(query)).toEqual(['th']);
  });

  test('a list and a record travel together', async () => {
    const query = '{ organizations { totalCount } organization(id: "th:organization/migranetz") { name } }';
    expect(await askedFor(query)).toEqual(EACH_ONCE);
  });

  test('references to another region cost at most one more to each owner', async () => {
    const query = `{
      conference(id: "sn:conference/regionalkonferenz-hoyerswerda-2025") {
        participations { organization { organization { name } } }
        sessions { participations { organization { organization { name } } } }
      }
    }`;
    expect(await askedFor(query)).toEqual(['bund', 'sn']);
  });

  test('references of a whole merged list cost at most one more to each owner', async () => {
    const requests = await askedFor(
      '{ relations(first: 200) { nodes { from { organization { name } } to { organization { name } } } } }',
    );
    for (const region of EACH_ONCE)
      expect(requests.filter((one) => one === region).length, region).toBeLessThanOrEqual(2);
  });

  test('a reference to a record of the same region costs nothing more', async () => {
    expect(
      await askedFor(
        '{ conference(id: "th:conference/netzwerktreffen-2023-1") { participations { organization { organization { name } } } } }',
      ),
    ).toEqual(['th']);
  });

  test('a filter for regions leaves the others alone', async () => {
    expect(await askedFor('{ organizations(filter: {region: ["sn", "mv"]}) { totalCount } }')).toEqual([
      'mv',
      'sn',
    ]);
    expect(
      await askedFor('query($r: [String!]) { conferences(filter: {region: $r}) { totalCount } }', {
        r: ['bw'],
      }),
    ).toEqual(['bw']);
  });

  test('@answer(from:) leaves the others alone', async () => {
    expect(await askedFor('query @answer(from: ["th"]) { organizations { totalCount } }')).toEqual(['th']);
  });

  test('a field that is skipped costs nothing', async () => {
    expect(await askedFor('{ organizations @skip(if: true) { totalCount } __typename }')).toEqual([]);
  });

  test('regions and the schema are answered here', async () => {
    expect(await askedFor('{ regions { code status } __schema { queryType { name } } }')).toEqual([]);
  });

  test('the next page costs one for each region again', async () => {
    const { data } = await gateway.ask('{ organizations(first: 5) { pageInfo { endCursor } } }');
    asked();
    const after = data.organizations.pageInfo.endCursor;
    expect(
      await askedFor('query($after: String) { organizations(first: 5, after: $after) { nodes { name } } }', {
        after,
      }),
    ).toEqual(EACH_ONCE);
  });
});

test('coverage and totals are not asked of the regions', async () => {
  await gateway.ask('{ organizations { coverage { complete } totalRelation totalCount } }');
  for (const request of gateway.takeRequests()) expect(request).not.toMatch(/coverage|totalRelation/);
});
