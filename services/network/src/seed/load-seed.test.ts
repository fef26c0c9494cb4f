import 'reflect-metadata';
import { expect, onTestFinished, test } from 'vitest';
import { migrate } from '../database/migrate.ts';
import { openDatabase } from '../database/orm.ts';
import { fixtureLayer } from '../testing/fixture-layer.ts';
import { createTestDatabase } from '../testing/test-database.ts';
import { testConfig } from '../testing/test-network.ts';
import { loadSeed } from './load-seed.ts';
import type { SeedLayer } from './seed-format.ts';

const further: SeedLayer = {
  layer: 'public',
  sources: [{ key: 'register', label: 'Vereinsregister' }],
  municipalities: [{ ags: '16051000', name: 'Erfurt', kind: 'TOWN', state: 'DE-TH' }],
  organizations: [
    {
      key: 'neu',
      name: 'Neuer Verein',
      kind: 'MIGRANT_ORGANIZATION',
      legalForm: 'EV',
      sources: ['register'],
    },
  ],
  additions: [
    {
      key: 'landesnetz',
      alternateNames: ['Netz Probeland'],
      website: 'https://neu.example',
      sites: [{ kind: 'OFFICE', municipality: '16051000' }],
      figures: [
        {
          measure: 'MEMBER_ORGANIZATIONS',
          value: 70,
          precision: 'AT_LEAST',
          asOf: '2025',
          source: 'register',
        },
      ],
      sources: ['register'],
    },
  ],
  relations: [],
  projects: [],
  series: [],
  conferences: [],
};

async function database() {
  const orm = await openDatabase({ url: await createTestDatabase() });
  onTestFinished(() => orm.close(true));
  await migrate(orm);
  const said: string[] = [];
  const load = (layers: readonly SeedLayer[], seed: 'full' | 'core' | 'none' = 'full') =>
    loadSeed(orm, { ...testConfig, seed: layers }, { seed, mode: 'demo' }, (text) => void said.push(text));
  const rows = <Row>(sql: string) => orm.em.fork().execute<(Row & object)[]>(sql);
  return { orm, load, rows, said };
}

test('every layer is loaded once, however often the region starts', async () => {
  const { load, rows, said } = await database();
  await load([fixtureLayer, further]);
  await load([fixtureLayer, further]);
  expect(said).toEqual(['loaded layer core: 18 records', 'loaded layer public: 1 records']);
  expect(await rows('select count(*)::int as n from organization')).toEqual([{ n: 7 }]);
  expect(await rows('select count(*)::int as n from figure')).toEqual([{ n: 11 }]);
});

test('what was erased stays erased and what was withdrawn stays withdrawn, also when a later layer speaks of it', async () => {
  const { load, rows } = await database();
  await load([fixtureLayer], 'core');
  await rows(`delete from organization where id = 'th:organization/oase'`);
  await rows(`update organization set publication = 'WITHDRAWN' where id = 'th:organization/landesnetz'`);
  await rows(
    `insert into erased_record (id, erased_at) values ('th:organization/oase', now()), ('th:organization/neu', now())`,
  );
  await load([fixtureLayer, further]);
  expect(
    await rows(
      `select id, publication, website from organization where id in ('th:organization/oase', 'th:organization/neu', 'th:organization/landesnetz')`,
    ),
  ).toEqual([
    { id: 'th:organization/landesnetz', publication: 'WITHDRAWN', website: 'https://landesnetz.example' },
  ]);
  expect(await rows(`select 1 from figure where value = 70`)).toEqual([]);
});

test('a layer adds names, places, figures and sources to what an earlier one said', async () => {
  const { load, rows } = await database();
  await load([fixtureLayer, further]);
  const [row] = await rows<{
    alternate_names: string[];
    website: string;
    source_keys: string[];
    search_text: string;
  }>(
    `select alternate_names, website, source_keys, search_text from organization where id = 'th:organization/landesnetz'`,
  );
  expect(row).toMatchObject({
    alternate_names: ['LNP', 'Netz der Migrant:innenorganisationen', 'Netz Probeland'],
    website: 'https://neu.example',
    source_keys: ['report', 'register'],
  });
  expect(row?.search_text).toMatch(/netz probeland.*erfurt/);
  expect(
    await rows(
      `select position, municipality from site where organization_id = 'th:organization/landesnetz' order by position`,
    ),
  ).toEqual([
    { position: 0, municipality: '16063105' },
    { position: 1, municipality: '16051000' },
  ]);
  expect(
    await rows(
      `select position, value from figure where owner_id = 'th:organization/landesnetz' order by position`,
    ),
  ).toHaveLength(4);
});

test('with no seed asked for, nothing is loaded', async () => {
  const { load, rows, said } = await database();
  await load([fixtureLayer, further], 'none');
  expect([said, await rows('select count(*)::int as n from organization')]).toEqual([[], [{ n: 0 }]]);
});

test.each<[string, Partial<SeedLayer>, RegExp]>([
  [
    'an unknown kind',
    { organizations: [{ key: 'x', name: 'X', kind: 'CLUB', legalForm: 'EV', sources: [] }] },
    /th:organization\/x: expected one of MIGRANT_ORGANIZATION, .*, got "CLUB"/,
  ],
  [
    'an unknown source',
    { organizations: [{ key: 'x', name: 'X', kind: 'OTHER', legalForm: 'EV', sources: ['hearsay'] }] },
    /expected the key of a source of this region, got "hearsay"/,
  ],
  [
    'an unknown place',
    {
      organizations: [
        {
          key: 'x',
          name: 'X',
          kind: 'OTHER',
          legalForm: 'EV',
          sites: [{ kind: 'SEAT', municipality: '01001000' }],
          sources: [],
        },
      ],
    },
    /official key of a municipality/,
  ],
  [
    'a date that is none',
    {
      conferences: [
        { key: 'x', title: 'X', kind: 'OTHER', status: 'HELD', startDate: '2019-02-30', sources: [] },
      ],
    },
    /expected a date/,
  ],
  [
    'two parties at once',
    {
      conferences: [
        {
          key: 'x',
          title: 'X',
          kind: 'OTHER',
          status: 'HELD',
          participations: [{ role: 'HOST', organization: { label: 'A' }, group: 'B' }],
          sources: [],
        },
      ],
    },
    /exactly one of/,
  ],
  [
    'an edge of another region',
    {
      relations: [
        {
          key: 'x',
          kind: 'MEMBER_OF',
          from: { id: 'mv:organization/x', label: 'X' },
          to: { label: 'Y' },
          sources: [],
        },
      ],
    },
    /organization of this region/,
  ],
  [
    'a key that is none',
    { organizations: [{ key: 'Ä', name: 'X', kind: 'OTHER', legalForm: 'EV', sources: [] }] },
    /not an id/,
  ],
])('a layer with %s is refused as a whole', async (_what, change, message) => {
  const { load, rows } = await database();
  const layer = { ...further, additions: [], ...change } as SeedLayer;
  await expect(load([layer])).rejects.toThrow(message);
  expect(await rows('select 1 from source')).toEqual([]);
});
