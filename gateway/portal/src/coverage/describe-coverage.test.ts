import { describe, expect, test } from 'vitest';
import type { CoverageFields, RegionFields, SourceStatus } from '../ask/operation-types.ts';
import { describeCoverage } from './describe-coverage.ts';

const now = new Date('2026-11-22T15:00:00Z');
const regions = [
  region('th', 'Thüringen'),
  region('bw', 'Baden-Württemberg'),
  region('sn', 'Sachsen', '2026-11-22T13:05:00Z'),
  region('bund', 'Bund'),
];

describe('the coverage sentence', () => {
  test('counts the regions when all have answered', () => {
    const { sentence, complete } = describeCoverage(
      coverage({ th: 'OK', bw: 'OK', sn: 'OK', bund: 'OK' }),
      regions,
      'de',
      now,
    );
    expect(sentence).toBe('Mit Daten aus allen 4 Regionen: Thüringen, Baden-Württemberg, Sachsen und Bund.');
    expect(complete).toBe(true);
  });

  test('says since when a region is silent', () => {
    const { sentence, complete } = describeCoverage(
      coverage({ th: 'OK', bw: 'OK', sn: 'TIMEOUT' }),
      regions,
      'de',
      now,
    );
    expect(sentence).toBe(
      'Mit Daten aus Thüringen und Baden-Württemberg; es fehlt: Sachsen, antwortet seit 14:05 nicht.',
    );
    expect(complete).toBe(false);
  });

  test('names the day when the silence is older than today', () => {
    const late = new Date('2026-11-24T15:00:00Z');
    expect(
      describeCoverage(coverage({ th: 'OK', sn: 'UNREACHABLE' }), regions, 'de', late).sentence,
    ).toContain('Sachsen, antwortet seit dem 22. November 2026 nicht');
    expect(describeCoverage(coverage({ th: 'OK', sn: 'UNREACHABLE' }), regions, 'en', late).sentence).toBe(
      'With data from Thüringen; missing: Sachsen, not answering since 22 November 2026.',
    );
  });

  test('tells regions that broke from regions that are silent', () => {
    const { sentence } = describeCoverage(
      coverage({ th: 'OK', bw: 'INVALID', sn: 'SUSPENDED' }),
      regions,
      'de',
      now,
    );
    expect(sentence).toBe(
      'Mit Daten aus Thüringen; es fehlen: Baden-Württemberg, hat unbrauchbare Daten geliefert, sie sind nicht enthalten; Sachsen, antwortet seit 14:05 nicht.',
    );
  });

  test('does not call a region missing that nobody asked', () => {
    const { sentence, complete } = describeCoverage(
      coverage({ th: 'OK', sn: 'SKIPPED' }),
      regions,
      'de',
      now,
    );
    expect(sentence).toBe('Mit Daten aus Thüringen; andere Regionen sind nach Ihrer Auswahl nicht gefragt.');
    expect(complete).toBe(true);
  });

  test('stays incomplete after an earlier page lacked a region', () => {
    const { complete, earlier } = describeCoverage(
      { ...coverage({ th: 'OK', sn: 'OK' }), missedBefore: ['sn'] },
      regions,
      'de',
      now,
    );
    expect(complete).toBe(false);
    expect(earlier).toBe('Auf einer früheren Seite dieser Liste fehlte: Sachsen.');
  });

  test('says that nobody answered when the field itself failed', () => {
    const { sentence, empty } = describeCoverage(null, regions, 'en', now);
    expect(sentence).toMatch(
      /^No region has answered; missing: Thüringen, answered this question with an error;/,
    );
    expect(empty).toBe(true);
  });
});

function region(code: string, name: string, lastContact: string | null = null): RegionFields {
  return { code, name, licence: null, network: name, status: 'OK', lastContact, demonstration: true };
}

function coverage(statuses: Readonly<Record<string, SourceStatus>>): CoverageFields {
  const sources = Object.entries(statuses).map(([code, status]) => ({ region: code, status, rows: null }));
  return { complete: sources.every((source) => source.status === 'OK'), missedBefore: [], sources };
}
