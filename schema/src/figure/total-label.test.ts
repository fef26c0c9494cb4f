import { describe, expect, it } from 'vitest';
import { addIntervals } from './add-intervals.ts';
import { figureInterval, type Precision } from './figure-interval.ts';
import type { Measure } from './measure.ts';
import { totalLabel, type LabelledTotal } from './total-label.ts';

describe('totalLabel', () => {
  it('says what is known of the three conferences of the sources', () => {
    const three = total('PARTICIPANTS', 3, ['EXACT', 60], ['ALMOST', 400]);
    expect(totalLabel(three, 'DE')).toBe('knapp 460, aus 2 von 3 Veranstaltungen');
    expect(totalLabel(three, 'EN')).toBe('just under 460, from 2 of 3 events');
  });

  it('promises no more than the lower bound when a region is missing', () => {
    const missing = { ...total('PARTICIPANTS', 3, ['EXACT', 60], ['ALMOST', 400]), upper: null };
    expect(totalLabel(missing, 'DE')).toBe('mindestens 420, aus 2 von 3 Veranstaltungen');
    expect(totalLabel(missing, 'EN')).toBe('at least 420, from 2 of 3 events');
  });

  it.each([
    ['genau 90, aus 2 von 2 Veranstaltungen', total('PARTICIPANTS', 2, ['EXACT', 60], ['EXACT', 30])],
    ['über 180, aus 2 von 2 Veranstaltungen', total('PARTICIPANTS', 2, ['EXACT', 60], ['MORE_THAN', 120])],
    [
      'mindestens 180, aus 2 von 4 Veranstaltungen',
      total('PARTICIPANTS', 4, ['EXACT', 60], ['AT_LEAST', 120]),
    ],
    [
      'zwischen 99 und 126, aus 2 von 2 Organisationen',
      total('MEMBER_ORGANIZATIONS', 2, ['EXACT', 60], ['RANGE', 39, 66]),
    ],
    [
      'rund 80 (zwischen 78 und 82), aus 2 von 2 Veranstaltungen',
      total('PARTICIPANTS', 2, ['EXACT', 60], ['APPROXIMATE', 20]),
    ],
    [
      'rund 80 (zwischen 60 und 79), aus 2 von 2 Veranstaltungen',
      total('PARTICIPANTS', 2, ['EXACT', 60], ['LESS_THAN', 20]),
    ],
    [
      'mindestens 391, aus 2 von 2 Organisationen',
      total('MEMBER_ORGANIZATIONS', 2, ['ALMOST', 400], ['MORE_THAN', 30]),
    ],
    ['genau 4, aus 1 von 1 Veranstaltung', total('DEMANDS', 1, ['EXACT', 4])],
    ['ohne Angabe, aus 0 von 3 Veranstaltungen', total('PARTICIPANTS', 3)],
    [
      'über 1.080, aus 2 von 2 Organisationen',
      total('MEMBER_ORGANIZATIONS', 2, ['EXACT', 80], ['MORE_THAN', 1000]),
    ],
  ])('%s', (label, sum) => {
    expect(totalLabel(sum, 'DE')).toBe(label);
  });

  it.each([
    ['exactly 4, from 1 of 1 event', total('DEMANDS', 1, ['EXACT', 4])],
    [
      'around 80 (between 78 and 82), from 2 of 2 events',
      total('PARTICIPANTS', 2, ['EXACT', 60], ['APPROXIMATE', 20]),
    ],
    ['no figure, from 0 of 3 events', total('PARTICIPANTS', 3)],
  ])('%s', (label, sum) => {
    expect(totalLabel(sum, 'EN')).toBe(label);
  });

  it('says exactly only where nobody is missing', () => {
    const missing = { ...total('DEMANDS', 1, ['EXACT', 4]), upper: null };
    expect(totalLabel(missing, 'DE')).toBe('mindestens 4, aus 1 von 1 Veranstaltung');
  });
});

function total(
  measure: Measure,
  of: number,
  ...figures: [precision: Precision, value: number, upper?: number][]
): LabelledTotal {
  const bounds = addIntervals(
    figures.map(([precision, value, upper]) => figureInterval(value, upper, precision)),
  );
  const value = figures.reduce((sum, figure) => sum + figure[1], 0);
  return {
    measure,
    value,
    ...bounds,
    known: figures.length,
    of,
    precisions: figures.map(([precision]) => ({ precision, count: 1 })),
  };
}
