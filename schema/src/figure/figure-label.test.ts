import { describe, expect, it } from 'vitest';
import { figureLabel } from './figure-label.ts';

describe('figureLabel', () => {
  it.each([
    ['60', '60', { measure: 'PARTICIPANTS', value: 60, precision: 'EXACT' }],
    ['über 30', 'more than 30', { measure: 'MEMBER_ORGANIZATIONS', value: 30, precision: 'MORE_THAN' }],
    ['knapp 400', 'just under 400', { measure: 'PARTICIPANTS', value: 400, precision: 'ALMOST' }],
    ['rund 20', 'around 20', { measure: 'MUNICIPALITIES', value: 20, precision: 'APPROXIMATE' }],
    ['mindestens 5', 'at least 5', { measure: 'DEMANDS', value: 5, precision: 'AT_LEAST' }],
    ['unter 5', 'less than 5', { measure: 'DEMANDS', value: 5, precision: 'LESS_THAN' }],
    [
      'zwischen 39 und 66',
      'between 39 and 66',
      { measure: 'MEMBER_ORGANIZATIONS', value: 39, upper: 66, precision: 'RANGE' },
    ],
    [
      'mehr als 50 %',
      'more than 50%',
      { measure: 'SHARE_FROM_ORGANIZATIONS', value: 50, precision: 'MORE_THAN' },
    ],
    [
      'über 9 Millionen',
      'more than 9 million',
      { measure: 'RESIDENTS_WITHOUT_VOTE', value: 9_000_000, precision: 'MORE_THAN' },
    ],
    ['über 3.000', 'more than 3,000', { measure: 'MEMBER_PERSONS', value: 3000, precision: 'MORE_THAN' }],
    ['1 Million', '1 million', { measure: 'MEMBER_PERSONS', value: 1_000_000, precision: 'EXACT' }],
    ['1.234.567', '1,234,567', { measure: 'MEMBER_PERSONS', value: 1_234_567, precision: 'EXACT' }],
    ['0', '0', { measure: 'PARTICIPANTS', value: 0, precision: 'EXACT' }],
  ] as const)('%s', (german, english, figure) => {
    expect([figureLabel(figure, 'DE'), figureLabel(figure, 'EN')]).toEqual([german, english]);
  });
});
