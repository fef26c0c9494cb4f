import { dateOrderKey, figureInterval, parseGlobalId, PRECISIONS } from '@verbund/schema';
import { describe, expect, it } from 'vitest';
import { contractEnums, enumUsesOf } from './enum-uses.ts';
import { regions } from './regions.ts';
import { figuresOf, idsOf, linksOf, municipalKeysOf, participationsOf, sourceKeysOf } from './seed-parts.ts';

const allIds = new Set(regions.flatMap(idsOf));

describe.each(regions.map((region) => [region.name, region] as const))('the seed of %s', (_name, region) => {
  it('has the two layers, the facts of the source texts first', () => {
    expect(region.seed.map(({ layer }) => layer)).toEqual(['core', 'public']);
  });

  it('has ids of the form of the contract, each once', () => {
    const ids = idsOf(region);
    expect(ids.filter((id) => parseGlobalId(id) === null)).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('links to records that exist, of the right kind, in this or another region', () => {
    const links = region.seed
      .flatMap(linksOf)
      .flatMap(({ ref, kind }) => (ref.id === undefined ? [] : [{ id: ref.id, kind }]));
    expect(links.filter(({ id, kind }) => parseGlobalId(id)?.kind !== kind || !allIds.has(id))).toEqual([]);
  });

  it('keeps only relations that start at an organization of its own', () => {
    const from = region.seed.flatMap(({ relations }) => relations.map(({ from: { id } }) => id));
    expect(from.filter((id) => parseGlobalId(id)?.region !== region.code)).toEqual([]);
  });

  it('links a series to a conference and a conference to a series of its own', () => {
    const own = new Set(idsOf(region));
    const origins = region.seed.flatMap(({ series }) =>
      series.flatMap(({ origin }) => (origin ? [`${region.code}:conference/${origin}`] : [])),
    );
    const series = region.seed.flatMap(({ conferences }) =>
      conferences.flatMap((one) => (one.series ? [`${region.code}:series/${one.series}`] : [])),
    );
    expect([...origins, ...series].filter((id) => !own.has(id))).toEqual([]);
  });

  it('knows every municipality it refers to, by a well-formed key of the right state', () => {
    const known = region.seed.flatMap(({ municipalities }) => municipalities);
    const keys = new Set(known.map(({ ags }) => ags));
    expect(
      known.filter(({ ags, kind }) => !(kind === 'TOWN' ? /^[0-9]{8}$/ : /^[0-9]{5}$/).test(ags)),
    ).toEqual([]);
    expect(region.seed.flatMap(municipalKeysOf).filter((ags) => !keys.has(ags))).toEqual([]);
  });

  it('names a source for every record and figure, and uses every source', () => {
    const known = new Set(region.seed.flatMap(({ sources }) => sources.map(({ key }) => key)));
    const used = region.seed.flatMap(sourceKeysOf);
    expect(used.filter((key) => !known.has(key))).toEqual([]);
    expect([...known].filter((key) => !used.includes(key))).toEqual([]);
    const records = region.seed.flatMap((layer) => [
      ...layer.organizations,
      ...layer.relations,
      ...layer.projects,
      ...layer.series,
      ...layer.conferences,
    ]);
    expect(records.filter(({ sources }) => sources.length === 0)).toEqual([]);
  });

  it('names each source once', () => {
    const keys = region.seed.flatMap(({ sources }) => sources.map(({ key }) => key));
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('adds only to organizations it has', () => {
    const own = new Set(idsOf(region));
    const added = region.seed.flatMap(({ additions = [] }) =>
      additions.map(({ key }) => `${region.code}:organization/${key}`),
    );
    expect(added.filter((id) => !own.has(id))).toEqual([]);
  });

  it('uses enum values of the contract only', () => {
    const enums = contractEnums();
    expect(region.seed.flatMap(enumUsesOf).filter(([name, value]) => !enums.get(name)?.has(value))).toEqual(
      [],
    );
  });

  it('has figures that mean an interval and have a date of the calendar or none', () => {
    for (const { value, upper, precision, asOf } of region.seed.flatMap(figuresOf)) {
      const known = PRECISIONS.find((candidate) => candidate === precision);
      expect(known && figureInterval(value, upper, known).lower).toBeGreaterThanOrEqual(0);
      expect(dateOrderKey(asOf ?? null)).not.toBe('');
    }
  });

  it('dates relations, projects and conferences with days, months or years of the calendar', () => {
    const dates = region.seed.flatMap((layer) => [
      ...layer.relations.flatMap(({ since, until }) => [since, until]),
      ...[...layer.projects, ...layer.series].flatMap(({ start, end }) => [start, end]),
      ...layer.conferences.flatMap(({ startDate, endDate }) => [startDate, endDate]),
    ]);
    expect(dates.map((date) => dateOrderKey(date ?? null))).toHaveLength(dates.length);
  });

  it('has exactly one party in every participation', () => {
    const parties = region.seed
      .flatMap(participationsOf)
      .map((one) => [one.organization, one.person, one.group, one.municipality]);
    expect(parties.filter((party) => party.filter((value) => value !== undefined).length !== 1)).toEqual([]);
  });

  it('names each outcome of a record once', () => {
    for (const record of region.seed.flatMap((layer) => [
      ...layer.organizations,
      ...layer.projects,
      ...layer.conferences,
    ])) {
      const keys = (record.outcomes ?? []).map(({ key }) => key);
      expect(new Set(keys).size).toBe(keys.length);
    }
  });

  it('publishes conferences with a host, and participants of held ones only', () => {
    for (const conference of region.seed.flatMap(({ conferences }) => conferences)) {
      expect(conference.participations?.some(({ role }) => role === 'HOST')).toBe(true);
      if (conference.status !== 'HELD')
        expect(conference.figures?.some(({ measure }) => measure === 'PARTICIPANTS')).not.toBe(true);
    }
  });
});
