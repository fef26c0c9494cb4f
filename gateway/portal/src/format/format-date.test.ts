import { describe, expect, test } from 'vitest';
import { dayOf, formatClock, formatInstant, formatPartialDate, shiftDay } from './format-date.ts';

describe('dates', () => {
  test.each([
    ['2019-11-23', 'de', '23. November 2019'],
    ['2019-11-23', 'en', '23 November 2019'],
    ['2019-11', 'de', 'November 2019'],
    ['2019', 'en', '2019'],
    ['bald', 'de', 'bald'],
  ] as const)('%s reads in %s as %s', (date, language, words) => {
    expect(formatPartialDate(date, language)).toBe(words);
  });

  test('name the weekday where it is known', () => {
    expect(formatPartialDate('2023-04-01', 'de', true)).toBe('Samstag, 1. April 2023');
    expect(formatPartialDate('2023-04', 'de', true)).toBe('April 2023');
  });

  test('of instants are days at home, not in UTC', () => {
    expect(dayOf(new Date('2025-07-17T22:30:00Z'))).toBe('2025-07-18');
    expect(formatInstant('2025-07-17T22:30:00.000Z', 'de')).toBe('18. Juli 2025');
    expect(formatClock(new Date('2025-01-17T13:05:00Z'), 'de')).toBe('14:05');
  });

  test('move over month ends', () => {
    expect(shiftDay('2024-03-01', -1)).toBe('2024-02-29');
    expect(shiftDay('2024-12-31', 1)).toBe('2025-01-01');
  });
});
