import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instantOrderKey } from './instant-order-key.ts';

describe('instantOrderKey', () => {
  it('keeps milliseconds', () => {
    expect(instantOrderKey(new Date(Date.UTC(2025, 6, 18, 9, 30, 0, 7)))).toBe('2025-07-18T09:30:00.007Z');
  });

  it('orders as time does', () => {
    const instant = fc.date({
      min: new Date('0000-01-01'),
      max: new Date('9999-12-31'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(instant, instant, (left, right) => {
        expect(instantOrderKey(left) < instantOrderKey(right)).toBe(left.getTime() < right.getTime());
      }),
    );
  });

  it('refuses years of more than four digits and invalid dates', () => {
    expect(() => instantOrderKey(new Date(Date.UTC(10000, 0, 1)))).toThrow(RangeError);
    expect(() => instantOrderKey(new Date(Number.NaN))).toThrow(RangeError);
  });
});
