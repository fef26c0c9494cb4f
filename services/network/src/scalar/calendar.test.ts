import { expect, test } from 'vitest';
import { firstDayOf, isDay, isPartialDate, lastDayOf, today } from './calendar.ts';

test.each(['2019-11-23', '2024-02-29', '0001-01-01'])('%s is a day', (text) => {
  expect(isDay(text)).toBe(true);
});

test.each([
  '2019-02-29',
  '2019-13-01',
  '2019-00-01',
  '2019-11-31',
  '2019-11',
  '2019',
  '19-11-23',
  '2019-11-23T00',
  ' 2019-11-2',
  '',
])('%j is no day', (text) => {
  expect(isDay(text)).toBe(false);
});

test.each(['2019', '2019-11', '2019-11-23'])('%s is a partial date', (text) => {
  expect(isPartialDate(text)).toBe(true);
});

test.each([
  ['2019', '2019-01-01', '2019-12-31'],
  ['2019-02', '2019-02-01', '2019-02-28'],
  ['2024-02', '2024-02-01', '2024-02-29'],
  ['2019-11-23', '2019-11-23', '2019-11-23'],
])('%s means %s to %s', (text, first, last) => {
  expect([firstDayOf(text), lastDayOf(text)]).toEqual([first, last]);
});

test('today is a day', () => {
  expect(isDay(today())).toBe(true);
});
