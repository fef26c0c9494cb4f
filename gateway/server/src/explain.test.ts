import { request } from 'undici';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openGateway, readAnswer, type HttpAnswer, type OpenGateway } from './testing/open-gateway.ts';
import { smallRegion, type SmallRegion } from './testing/small-region.ts';

interface Explained {
  readonly plan: string;
  readonly fields: readonly unknown[];
  readonly requests: readonly { readonly region: string; readonly round: number; readonly ids: number }[];
}

let regions: SmallRegion[];
let gateway: OpenGateway;
const json = { 'content-type': 'application/json' };
const explainedIn = ({ extensions }: HttpAnswer) => extensions?.['explain'] as unknown as Explained;

beforeAll(async () => {
  regions = [
    await smallRegion('th', {
      organizations: [{ key: 'anker', name: 'Anker' }],
      conferences: [{ key: 'treffen', title: 'Treffen', host: 'mv:organization/anker' }],
    }),
    await smallRegion('mv', { organizations: [{ key: 'anker', name: 'Anker' }] }),
  ];
  gateway = await openGateway(regions);
});
afterAll(async () => {
  await gateway[Symbol.asyncDispose]();
  for (const region of regions) await region[Symbol.asyncDispose]();
});

const query =
  '{ conferences(filter: { region: ["th"] }) { nodes { participations { organization { organization { name } } } } } }';

test('an explanation names the regions asked, those left out and why, and every request', async () => {
  const answer = await gateway.send(JSON.stringify({ query, extensions: { explain: true } }), json);
  const { plan, fields, requests } = explainedIn(answer);
  expect(plan).toContain('Scatter conferences → all shards, or those named in filter.region');
  expect(plan).toContain('Lookup Organization → owner of id');
  expect(fields).toEqual([
    { field: 'conferences', asked: ['th'], pruned: [{ region: 'mv', why: 'not named in filter.region' }] },
  ]);
  expect(requests.map(({ region, round, ids }) => [region, round, ids])).toEqual([
    ['th', 0, 0],
    ['mv', 1, 1],
  ]);
});

test('it can be asked for by GET, too, and nobody gets it who has not asked', async () => {
  const search = new URLSearchParams({ query, extensions: '{"explain":true}' });
  const asked = await readAnswer(
    await request(`${gateway.gateway.url}?${search.toString()}`, { headers: json }),
  );
  expect(explainedIn(asked).plan).toMatch(/^Plan query/);
  expect(explainedIn(await gateway.ask(query))).toBeUndefined();
});
