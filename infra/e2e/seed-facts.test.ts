import { keeperOfMunicipality, nameOrderKey } from '@verbund/schema';
import { describe, expect, it } from 'vitest';
import { layersNamed, regions } from './seed-facts/regions.ts';
import { figuresOf, outcomesOf, personsOf, textsOf } from './seed-facts/seed-parts.ts';

const core = layersNamed('core');
const layers = regions.flatMap(({ seed }) => seed);

describe('all seeds together', () => {
  it('hold the 34 organizations of the source texts, one of them a short entry', () => {
    const organizations = core.flatMap((layer) => layer.organizations);
    expect(organizations).toHaveLength(34);
    expect(organizations.filter(({ shortEntry }) => shortEntry).map(({ key }) => key)).toEqual([
      'vemo-halle',
    ]);
    expect(
      organizations.filter(({ kind, shortEntry }) => kind === 'MIGRANT_ORGANIZATION' && !shortEntry),
    ).toHaveLength(7);
  });

  it('hold three held conferences, one planned series and ten projects', () => {
    expect(core.flatMap(({ conferences }) => conferences.map(({ status }) => status))).toEqual([
      'HELD',
      'HELD',
      'HELD',
    ]);
    expect(core.flatMap(({ series }) => series.map(({ status }) => status))).toEqual(['PLANNED']);
    expect(core.flatMap(({ projects }) => projects)).toHaveLength(10);
  });

  it('hold one, three and six sessions', () => {
    const sessions = core.flatMap(({ conferences }) =>
      conferences.map(({ key, sessions: parts = [] }) => [key, parts.length]),
    );
    expect(Object.fromEntries(sessions)).toEqual({
      'netzwerktreffen-2023-1': 1,
      'landesfachtag-2019': 3,
      'regionalkonferenz-hoyerswerda-2025': 6,
    });
  });

  it('hold 14 figures of the source texts; the fifteenth is unknown and therefore absent', () => {
    expect(core.flatMap(figuresOf)).toHaveLength(14);
    const attended = core.flatMap(({ conferences }) =>
      conferences.filter(({ figures = [] }) => figures.some(({ measure }) => measure === 'PARTICIPANTS')),
    );
    expect(attended).toHaveLength(2);
  });

  it('hold 4 demands, 6 other outcomes and 23 achievements', () => {
    const kinds = core.flatMap(outcomesOf).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'DEMAND')).toHaveLength(4);
    expect(kinds.filter((kind) => kind === 'ACHIEVEMENT')).toHaveLength(23);
    expect(kinds.filter((kind) => kind !== 'DEMAND' && kind !== 'ACHIEVEMENT')).toHaveLength(6);
  });

  it('hold 17 municipalities, one of them a district and one with two keys, the same wherever they are copied', () => {
    const rows = core.flatMap(({ municipalities }) => municipalities);
    const byKey = new Map(rows.map((row) => [row.ags, row]));
    expect(byKey.size).toBe(18);
    expect(new Set([...byKey.values()].map(({ name }) => name)).size).toBe(17);
    expect([...byKey.values()].filter(({ kind }) => kind === 'DISTRICT')).toHaveLength(1);
    for (const row of layers.flatMap(({ municipalities }) => municipalities))
      expect(row).toEqual(byKey.get(row.ags) ?? row);
  });

  it('keep every municipality in the region that its key names', () => {
    for (const { ags } of layers.flatMap(({ municipalities }) => municipalities)) {
      const keeper = regions.find(({ code }) => code === keeperOfMunicipality(ags));
      expect(
        keeper?.seed.flatMap(({ municipalities }) => municipalities).some((row) => row.ags === ags),
      ).toBe(true);
    }
  });

  it('name seven persons in office or function, one office without a name, and nobody else', () => {
    const names = layers.flatMap(personsOf).map(({ name }) => name);
    expect(new Set(names)).toEqual(
      new Set([
        'Doreen Denstädt',
        'Manne Lucha',
        'Sami Aras',
        'Prof. Aladin El-Mafaalani',
        'Jenny Warnecke',
        'Mahdi Faour',
        undefined,
      ]),
    );
    const authors = layers.flatMap(({ sources }) => sources.map(({ author = '' }) => author));
    expect(new Set(authors.filter((author) => author.includes('Calzolari')))).toEqual(
      new Set(['Elisa Calzolari, Geschäftsführerin von MigraNetz Thüringen']),
    );
  });

  it('hold no biography, no vote counts and no body that is only mentioned', () => {
    const forbidden =
      /Brüssel|Salvador|Politikwissenschaft|studiert|\bGIZ\b|Konrad-Adenauer|Auswärtiges Amt|\bStimmen\b/;
    expect(textsOf(layers).filter((text) => forbidden.test(text))).toEqual([]);
  });

  it('hold no clock time, street address, telephone number or e-mail address', () => {
    const clock = /\b(?:[01]?[0-9]|2[0-3])[:.][0-5][0-9]\b|\bUhr\b/;
    const address = /(?:straße|str\.|platz|weg|allee)\s+[0-9]+|\b[0-9]{5} [A-ZÄÖÜ]/i;
    const phone = /\+49|\b0[0-9]{2,5}[ /-][0-9]{4,}/;
    expect(
      textsOf(layers).filter(
        (text) => clock.test(text) || address.test(text) || phone.test(text) || /\S@\S/.test(text),
      ),
    ).toEqual([]);
  });

  it('hold clean text: composed letters, no line breaks, no spaces at the ends', () => {
    expect(
      textsOf(layers).filter(
        (text) => text !== text.normalize('NFC') || /[\n\t]|^ | $| {2}/.test(text) || text === '',
      ),
    ).toEqual([]);
  });

  it('name public addresses over https or http only', () => {
    const urls = layers.flatMap((layer) => [
      ...layer.sources.map(({ url }) => url),
      ...[...layer.organizations, ...(layer.additions ?? [])].map(({ website }) => website),
    ]);
    expect(urls.filter((url) => url !== undefined && !/^https?:$/.test(new URL(url).protocol))).toEqual([]);
  });

  it('sort as the German collation of the platform sorts: no name of the seeds differs', () => {
    // Where the two could differ by rule, not by accident: the platform orders a space before a hyphen before a full stop on the
    // first level, we treat all three as the same word boundary; the platform knows its own order of other scripts.
    const collator = new Intl.Collator('de');
    const names = [
      ...new Set(
        layers.flatMap((layer) => [...layer.organizations, ...layer.municipalities].map(({ name }) => name)),
      ),
    ];
    const byKey = [...names].sort((left, right) => (nameOrderKey(left) < nameOrderKey(right) ? -1 : 1));
    expect(byKey).toEqual([...names].sort(collator.compare));
    expect(names.length).toBeGreaterThan(70);
  });
});
