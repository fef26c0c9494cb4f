import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameElements, type NameElement } from './name-elements.ts';
import { MAX_ORDER_KEY_LENGTH, nameOrderKey } from './name-order-key.ts';

const GERMAN = fc.string({
  unit: fc.constantFrom(
    ...'aAäÄbeEéèêoöOÖsSßuüUÜzZ019',
    ' ',
    '-',
    '.',
    '*',
    ':',
    '_',
    '/',
    '’',
    '|',
    '!',
    '~',
    'ł',
    'æ',
    'Æ',
    'ẞ',
  ),
});
const ANY = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), GERMAN);

describe('nameOrderKey', () => {
  it.each([
    ['ä sorts as a', 'Ärzte', 'Arzu'],
    ['ß sorts as ss', 'Strasse', 'Straße'],
    ['ß stands in front of st', 'Straße', 'Strast'],
    ['an accent decides between equal letters', 'Muller', 'Müller'],
    ['letters decide before accents', 'Mülla', 'Muller'],
    ['lower case stands in front of upper case', 'migrar', 'Migrar'],
    ['accents decide before case', 'Muller', 'müller'],
    ['a word boundary comes before any letter', 'Forum der Kulturen', 'Forumstheater'],
    ['a word boundary comes before a digit', 'Haus 2', 'Haus2'],
    ['a hyphen is a word boundary', 'Baden-Württemberg', 'Badenweiler'],
    ['digits come before letters', '2 Welten', 'Abli e.V.'],
    ['other scripts come last', 'Zypern', 'Москва'],
    ['a shorter name comes first', 'Abli', 'Abli e.V.'],
  ])('%s', (_rule, first, second) => {
    expect(nameOrderKey(first) < nameOrderKey(second)).toBe(true);
  });

  it('ignores gender marks on the first level', () => {
    const level = (name: string): string | undefined => nameOrderKey(name).split('!')[0];
    const spellings = ['Migrant*innen', 'Migrant:innen', 'Migrant_innen', 'MigrantInnen', 'Migrant/-innen'];
    expect(new Set(spellings.map(level))).toEqual(new Set(['migrantinnen']));
    expect(new Set(spellings.map(nameOrderKey)).size).toBe(spellings.length);
  });

  it('counts e.V. as text', () => {
    expect(nameOrderKey('MIG e.V.')).toBe('mig-e-v!!uuu...u!0005.0007.');
  });

  it('is ASCII without the separator of cursors, and 3 to 512 bytes long, for any text', () => {
    fc.assert(
      fc.property(ANY, (name) => {
        expect(nameOrderKey(name)).toMatch(/^[\x21-\x7b\x7d\x7e]{3,512}$/);
      }),
    );
  });

  it('is cut at the limit and then still in order', () => {
    fc.assert(
      fc.property(GERMAN, GERMAN, fc.integer({ min: 490, max: 530 }), (left, right, length) => {
        const stem = 'x'.repeat(length);
        const [a, b] = [nameOrderKey(stem + left), nameOrderKey(stem + right)];
        expect(a.length).toBeLessThanOrEqual(MAX_ORDER_KEY_LENGTH);
        // Names that differ in nothing but punctuation are equal to the reference; level 4 is not its business.
        const expected = compareByLevels(stem + left, stem + right);
        if (a !== b && expected !== 0) expect(a < b).toBe(expected < 0);
      }),
    );
  });

  it('is the same for composed and decomposed spelling', () => {
    fc.assert(
      fc.property(ANY, (name) => {
        expect(nameOrderKey(name.normalize('NFC'))).toBe(nameOrderKey(name.normalize('NFD')));
      }),
    );
  });

  it('is the same only for canonically equal names', () => {
    fc.assert(
      fc.property(fc.oneof(fc.tuple(GERMAN, GERMAN), fc.tuple(ANY, ANY)), ([left, right]) => {
        const equal = left.normalize('NFC') === right.normalize('NFC');
        if (nameOrderKey(left).length < MAX_ORDER_KEY_LENGTH)
          expect(nameOrderKey(left) === nameOrderKey(right)).toBe(equal);
      }),
      { numRuns: 2000 },
    );
  });

  it('puts names in the order a comparison level by level puts them in', () => {
    fc.assert(
      fc.property(fc.oneof(fc.tuple(GERMAN, GERMAN), fc.tuple(ANY, ANY)), ([left, right]) => {
        const expected = compareByLevels(left, right);
        if (expected === 0) return;
        expect(nameOrderKey(left) < nameOrderKey(right)).toBe(expected < 0);
      }),
      { numRuns: 2000 },
    );
  });

  it('agrees with the German collation of the platform on words of letters, ß and umlauts', () => {
    const collator = new Intl.Collator('de', { sensitivity: 'base' });
    const word = fc.string({ unit: fc.constantFrom(...'abehinorstuäöüßABSÄÖÜ'), minLength: 1, maxLength: 6 });
    const name = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(name, name, (left, right) => {
        const expected = collator.compare(left, right);
        if (expected !== 0) expect(nameOrderKey(left) < nameOrderKey(right)).toBe(expected < 0);
      }),
      { numRuns: 2000 },
    );
  });
});

/** Levels 1 to 3 compared as numbers, without any encoding. */
function compareByLevels(left: string, right: string): number {
  const [a, b] = [nameElements(left).elements, nameElements(right).elements];
  const levels: ((element: NameElement) => number[])[] = [
    ({ base }) => [
      base === '-' ? 0 : /^[0-9]$/.test(base) ? 1 : /^[a-z]$/.test(base) ? 2 : 3,
      base.codePointAt(0) ?? 0,
    ],
    ({ marks }) => marks.flatMap((mark) => accentRank(mark)).concat(-1),
    ({ base, written }) =>
      written === null ? [0] : written === base.toUpperCase() ? [1] : [2, written.codePointAt(0) ?? 0],
  ];
  for (const level of levels) {
    const order = compareNumbers(a.flatMap(level), b.flatMap(level));
    if (order !== 0) return order;
  }
  return 0;
}

function accentRank(mark: string): number[] {
  const point = mark.codePointAt(0) ?? 0;
  if (point >= 0x300 && point <= 0x30f) return [point - 0x300];
  const coded = ['\u031b', '\u0323', '\u0327', '\u0328', '', '', '', 'x', 'y'].indexOf(mark);
  return coded >= 0 ? [16 + coded] : [1000, point];
}

function compareNumbers(a: readonly number[], b: readonly number[]): number {
  for (let index = 0; index < Math.min(a.length, b.length); index++) {
    const difference = (a[index] as number) - (b[index] as number);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}
