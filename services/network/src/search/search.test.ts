import 'reflect-metadata';
import { searchTier } from '@verbund/schema';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fixtureLayer } from '../testing/fixture-layer.ts';
import { startTestNetwork, type TestNetwork, type Answer } from '../testing/test-network.ts';

let network: TestNetwork;
beforeAll(async () => {
  network = await startTestNetwork();
});
afterAll(() => network.stop());

async function found(text: string, field = 'organizations'): Promise<string[]> {
  const { data, errors } = await network.ask(
    `query($text: String) { list: ${field}(filter: {text: $text}) { nodes { id } totalCount } }`,
    { text },
  );
  expect(errors).toEqual([]);
  const ids = data.list.nodes.map(({ id }: { id: string }) => id.split('/')[1]);
  expect(data.list.totalCount).toBe(ids.length);
  return ids;
}

describe('the search', () => {
  test.each([
    ['Migrantenorganisation', ['landesnetz']],
    ['Migrant*innenorganisationen', ['landesnetz']],
    ['Migrant:innen', ['landesnetz', 'zukunft']],
    ['MigrantInnen', ['landesnetz', 'zukunft']],
    ['aerztetreff', ['aerztetreff']],
    ['ÄRZTE', ['aerztetreff']],
    ['Oekumenisch', ['oase']],
    ['ökumen oase', ['oase']],
    ['Oase e.V.', ['oase']],
    ['LNP', ['landesnetz']],
    ['treff', ['aerztetreff']],
    ['Altenburg', ['oase']],
    ['gera', ['zukunft']],
    ['Halle', []],
    ['nichts davon', []],
  ])('for %j finds %j', async (text, ids) => {
    expect(await found(text)).toEqual(ids);
  });

  test('puts an exact name first, then beginnings of names, of words, other names, the text', async () => {
    expect(await found('Treffen', 'conferences')).toEqual(
      ['abgesagt', 'irgendwann', 'treffen-2023'].sort((a, b) => tierOf(a, 'Treffen') - tierOf(b, 'Treffen')),
    );
    expect(await found('zukunft gera')).toEqual(['zukunft']);
  });

  test('has the same tiers as the contract for every organization and many questions', async () => {
    const questions = [
      'netz',
      'landes',
      'Landesnetz Probe',
      'LNP',
      'oase',
      'a',
      'e',
      'migranten',
      'gera',
      'z',
      'beirat',
      'netz migranten',
      'probe landes',
    ];
    for (const text of questions) {
      const expected = subjects()
        .map(({ key, subject }) => ({ key, tier: searchTier(text, subject) }))
        .filter(({ tier }) => tier !== null)
        .map(({ key, tier }) => [key, tier]);
      const { data } = await network.ask(
        'query($text: String) { organizations(filter: {text: $text}) { edges { cursor node { id } } } }',
        { text },
      );
      const got = data.organizations.edges.map(
        ({ cursor, node }: { cursor: string; node: { id: string } }) => [
          node.id.split('/')[1],
          Number(Buffer.from(cursor, 'base64url').toString().split('|')[4]?.[0]),
        ],
      );
      expect([text, got.map(String).toSorted()]).toEqual([text, expected.map(String).toSorted()]);
      const tiers: number[] = got.map(([, tier]: [string, number]) => tier);
      expect(tiers).toEqual(tiers.toSorted((one, other) => one - other));
    }
  });

  test('never finds a person', async () => {
    for (const name of ['Petra', 'Erfunden', 'Verborgen', 'Hilde', 'Ausgedacht', 'Anton', 'Ministerin']) {
      expect([
        name,
        await found(name, 'conferences'),
        await found(name),
        await found(name, 'projects'),
      ]).toEqual([name, [], [], []]);
    }
  });

  test('finds nothing for nothing, and takes wildcards as they are', async () => {
    expect([await found(''), await found('e.V.'), await found('%'), await found('_____')]).toEqual([
      [],
      [],
      [],
      [],
    ]);
  });

  test('walks through its hits page by page', async () => {
    const ask = (after: string | null) =>
      network.ask(
        'query($after: String) { organizations(first: 1, after: $after, filter: {text: "e"}) { nodes { id } pageInfo { endCursor hasNextPage } } }',
        { after },
      );
    const walked: string[] = [];
    let after: string | null = null;
    for (;;) {
      const {
        nodes,
        pageInfo,
      }: { nodes: { id: string }[]; pageInfo: { endCursor: string; hasNextPage: boolean } } = (
        await ask(after)
      ).data.organizations;
      walked.push(nodes[0]?.id.split('/')[1] ?? 'nothing');
      if (!pageInfo.hasNextPage) break;
      after = pageInfo.endCursor;
    }
    expect(walked).toEqual(await found('e'));
    expect(walked.length).toBeGreaterThan(3);
  });

  test.each(['e', 'netz', 'migrant', 'gera', 'landesnetz probe', 'zu'])(
    'walks through its hits for %j from the end as from the beginning, and says whether there are more',
    async (text) => {
      const all = await found(text);
      const ask = (args: string, cursor: string | null) =>
        network.ask(
          `query($text: String, $cursor: String) { list: organizations(${args}: $cursor, filter: {text: $text}) {
             edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage } } }`,
          { text, cursor },
        );
      const walk = async (args: string, onward: string) => {
        const walked: string[] = [];
        let cursor: string | null = null;
        for (;;) {
          const { data }: Answer = await ask(args, cursor);
          const edge = data.list.edges[0];
          if (edge) walked.push(edge.node.id.split('/')[1]);
          const back = args.startsWith('first') ? 'hasPreviousPage' : 'hasNextPage';
          expect(data.list.pageInfo[back]).toBe(walked.length > 1);
          if (!data.list.pageInfo[onward]) return walked;
          cursor = edge.cursor;
        }
      };
      expect(await walk('first: 1, after', 'hasNextPage')).toEqual(all);
      expect(await walk('last: 1, before', 'hasPreviousPage')).toEqual(all.toReversed());
    },
  );

  test('an order that is asked for goes before relevance', async () => {
    const { data } = await network.ask(
      '{ organizations(orderBy: {field: NAME, direction: DESC}, filter: {text: "e"}) { nodes { name } } }',
    );
    const names = data.organizations.nodes.map(({ name }: { name: string }) => name);
    expect(names).toEqual([
      'zukunft gera',
      'Ökumenische Oase e. V.',
      'Landesnetz Probe e.V.',
      'Ausländerbeirat',
      'Ärztetreff',
    ]);
  });
});

function tierOf(key: string, text: string): number {
  const conference = fixtureLayer.conferences.find((candidate) => candidate.key === key);
  const name = typeof conference?.title === 'string' ? conference.title : (conference?.title.de ?? '');
  return searchTier(text, { name, alternateNames: [], text: '' }) ?? 4;
}

/** What the search knows of each organization, taken from the seed once more. */
function subjects() {
  const places = new Map(fixtureLayer.municipalities.map(({ ags, name }) => [ags, name]));
  return fixtureLayer.organizations
    .filter(({ shortEntry }) => !shortEntry)
    .map(({ key, name, alternateNames = [], summary, sites = [] }) => {
      const wordings =
        summary === undefined ? [] : typeof summary === 'string' ? [summary] : Object.values(summary);
      return {
        key,
        subject: {
          name,
          alternateNames,
          text: [...wordings, ...sites.map(({ municipality }) => places.get(municipality ?? '') ?? '')].join(
            ' ',
          ),
        },
      };
    });
}
