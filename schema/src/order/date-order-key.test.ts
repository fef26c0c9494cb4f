import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateOrderKey } from './date-order-key.ts';

describe('dateOrderKey', () => {
  it('puts a month behind its days, a year behind its months, an unknown date last', () => {
    const ordered = [
      '2019-10-31',
      '2019-11-01',
      '2019-11-30',
      '2019-11',
      '2019-12-01',
      '2019',
      '2020-01-01',
      '9999',
      null,
    ];
    const shuffled = [...ordered].reverse();
    expect(shuffled.sort((a, b) => (dateOrderKey(a) < dateOrderKey(b) ? -1 : 1))).toEqual(ordered);
  });

  it.each([
    '',
    '19',
    '2019-1',
    '2019-13',
    '2019-00',
    '2019-02-29',
    '2019-11-31',
    '23.11.2019',
    '2019-11-23T00:00',
  ])('refuses %j', (text) => {
    expect(() => dateOrderKey(text)).toThrow(RangeError);
  });

  it('takes the leap day', () => {
    expect(dateOrderKey('2024-02-29')).toBe('2024-02-29');
  });

  it('orders days as the calendar does', () => {
    const day = fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(day, day, (left, right) => {
        const [a, b] = [left.toISOString().slice(0, 10), right.toISOString().slice(0, 10)];
        if (a !== b) expect(dateOrderKey(a) < dateOrderKey(b)).toBe(left < right);
      }),
    );
  });
});
