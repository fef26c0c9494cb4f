import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatGlobalId, isRegionCode, parseGlobalId, RECORD_KINDS } from './global-id.ts';

describe('an id', () => {
  it('comes back as it went out', () => {
    const region = fc.stringMatching(/^[a-z][a-z0-9]{1,9}$/);
    const key = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,75}$/);
    fc.assert(
      fc.property(region, fc.constantFrom(...RECORD_KINDS), key, (code, kind, last) => {
        expect(parseGlobalId(formatGlobalId(code, kind, last))).toEqual({ region: code, kind, key: last });
      }),
    );
  });

  it.each([
    '',
    'th',
    'th:organization',
    'th:organization/',
    'th:org/abli',
    't:organization/abli',
    'TH:organization/abli',
    'th:organization/Abli',
    'th:organization/-abli',
    'th:organization/äbli',
    'th:organization/abli\n',
    ' th:organization/abli',
    'th:organization/abli/2',
    '1th:organization/abli',
    `abcdefghijk:organization/abli`,
    `th:organization/${'a'.repeat(81)}`,
  ])('is none: %j', (text) => {
    expect(parseGlobalId(text)).toBeNull();
  });

  it('has at most 100 characters, so that every cursor can carry it', () => {
    const region = 'abcdefghij';
    expect(parseGlobalId(`${region}:organization/${'a'.repeat(76)}`)).not.toBeNull();
    expect(parseGlobalId(`${region}:organization/${'a'.repeat(77)}`)).toBeNull();
  });

  it('is never built from parts that break the form', () => {
    expect(() => formatGlobalId('th', 'organization', 'Ä')).toThrow(RangeError);
    expect(() => formatGlobalId('abcdefghij', 'organization', 'a'.repeat(77))).toThrow(RangeError);
  });
});

describe('isRegionCode', () => {
  it('takes two to ten lower-case letters or digits, a letter first', () => {
    expect(['th', 'bund', 'a1', 'abcdefghij'].every(isRegionCode)).toBe(true);
    expect(['t', '1a', 'TH', 'abcdefghijk', 't-h', ''].some(isRegionCode)).toBe(false);
  });
});
