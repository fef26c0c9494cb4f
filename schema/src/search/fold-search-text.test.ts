import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldSearchText } from './fold-search-text.ts';

describe('foldSearchText', () => {
  it.each([
    'Migrant*innen',
    'Migrant:innen',
    'Migrant_innen',
    'Migrant·innen',
    'MigrantInnen',
    'Migrant/-innen',
    'Migrant/innen',
    'Migrant(inn)en',
    'MIGRANT*INNEN',
    'Migrantinnen und Migranten',
    'Migranten und Migrantinnen',
    'Migrantinnen',
    'Migranten',
    'Migrantin',
    'MigrantIn',
    'Migrant',
  ])('takes %s to one word', (spelling) => {
    expect(foldSearchText(spelling)).toBe('migrant');
  });

  it.each([
    'MO',
    'MOs',
    'MSO',
    'MSOs',
    'mso',
    'MSV',
    'Migrantenorganisation',
    'Migrant*innenorganisationen',
    'Migranten*innenorganisationen',
    'MigrantInnenorganisation',
    'Migrantinnenorganisationen',
    'Migrantinnen- und Migrantenorganisationen',
    'Migranten-Organisation',
    'Migrantenselbstorganisationen',
    'Migrant:innenselbstorganisation',
  ])('takes %s to the word for a migrants’ organization', (spelling) => {
    expect(foldSearchText(spelling)).toBe('migrantenorganisation');
  });

  it('leaves a lower-case mo alone: somebody is typing MORGEN', () => {
    expect(foldSearchText('mo')).toBe('mo');
  });

  it.each([
    ['Bürgerinnen und Bürger', 'Bürger*innen'],
    ['Ärztinnen und Ärzte', 'Ärzte'],
    ['Bürger*innenbeirat', 'Bürgerbeirat'],
    ['Kolleg*innen', 'Kollegen'],
    ['Multiplikator*innen', 'Multiplikatoren'],
    ['Studierende und Student_innen', 'Studierende und Studenten'],
  ])('finds %s and %s alike', (left, right) => {
    expect(foldSearchText(left)).toBe(foldSearchText(right));
  });

  it.each([
    ['Thüringen', 'Thueringen', 'THURINGEN'],
    ['Straße', 'Strasse', 'STRASSE'],
    ['Göttingen', 'Goettingen', 'Gottingen'],
    ['Café', 'Cafe', 'CAFÉ'],
  ])('makes no difference between %s, %s and %s', (...spellings) => {
    expect(new Set(spellings.map(foldSearchText)).size).toBe(1);
  });

  it('keeps the e of neue, Frauen and Quelle', () => {
    expect(foldSearchText('neue Frauen, Quelle')).toBe('neue frauen quelle');
  });

  it.each(['Abli e.V.', 'Abli e. V.', 'Abli eV', 'ABLI E.V.', '  abli  '])(
    'ignores the legal form in %j',
    (spelling) => {
      expect(foldSearchText(spelling)).toBe('abli');
    },
  );

  it('keeps evangelisch, and eV inside a word', () => {
    expect(foldSearchText('ev. Kirche, NeVer')).toBe('ev kirche never');
  });

  it('keeps town and state names whole', () => {
    expect(foldSearchText('Schwerin, Berlin, Erfurt')).toBe('schwerin berlin erfurt');
  });

  it('separates words by one space and keeps other scripts', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(foldSearchText(text)).toMatch(/^(?:[\p{L}\p{N}\p{M}]+(?: [\p{L}\p{N}\p{M}]+)*)?$/u);
      }),
    );
    expect(foldSearchText('Москва — مرحبا')).toBe('москва مرحبا');
  });

  it('folds the beginning of a name to the beginning of its folding, letter by letter', () => {
    for (const name of [
      'Forum der Kulturen Stuttgart',
      'Thueringen',
      'Frauen',
      'MigraNetz',
      'Migrantinnenverein',
    ]) {
      for (let length = 1; length <= name.length; length++) {
        expect(foldSearchText(name).startsWith(foldSearchText(name.slice(0, length)))).toBe(true);
      }
    }
  });
});
