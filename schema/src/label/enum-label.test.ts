import { describe, expect, it } from 'vitest';
import { ENUM_LABELS, enumLabel } from './enum-label.ts';
import { contractEnums } from './testing/contract-enums.ts';

const enums = contractEnums();

describe('ENUM_LABELS', () => {
  it('reads a contract that has enums', () => {
    expect(enums.get('Publication')).toEqual(['DRAFT', 'PUBLISHED', 'WITHDRAWN']);
    expect(enums.get('SourceStatus')).toContain('SUSPENDED');
  });

  it('names the enums of the contract, and no others', () => {
    expect(Object.keys(ENUM_LABELS).sort()).toEqual([...enums.keys()].sort());
  });

  it.each([...enums])('names every value of %s in both languages', (name, values) => {
    const labels = ENUM_LABELS[name as keyof typeof ENUM_LABELS] as Readonly<
      Record<string, { de: string; en: string }>
    >;
    expect(Object.keys(labels).sort()).toEqual([...values].sort());
    for (const { de, en } of Object.values(labels)) {
      expect(de.trim()).not.toBe('');
      expect(en.trim()).not.toBe('');
    }
  });

  it.each([...enums])('has no two values of %s with one name', (name, values) => {
    expect(
      new Set(values.map((value) => enumLabel(name as keyof typeof ENUM_LABELS, value, 'DE'))).size,
    ).toBe(values.length);
  });

  it('writes no masculine form for all', () => {
    const german = Object.values(ENUM_LABELS).flatMap((labels) =>
      Object.values(labels).map((words: { de: string }) => words.de),
    );
    for (const label of german)
      expect(label).not.toMatch(
        /(?:Migranten|Teilnehmer|Veranstalter|Referent|Förderer|Partner|Träger)(?:$|[ ,()])/,
      );
  });
});

describe('enumLabel', () => {
  it('answers in the language asked for', () => {
    expect(enumLabel('ConferenceKind', 'STATE_CONFERENCE', 'DE')).toBe('Landesfachtag');
    expect(enumLabel('ConferenceKind', 'STATE_CONFERENCE', 'EN')).toBe('state conference');
  });

  it('shows a value of a newer region as it is', () => {
    expect(enumLabel('ConferenceKind', 'HACKATHON', 'DE')).toBe('HACKATHON');
  });
});
