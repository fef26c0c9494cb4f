import fc from 'fast-check';
import { expect, it } from 'vitest';
import { numberKey, textKey } from './order-key.ts';

it('a key is ASCII without a bar, and short, whatever the text', () => {
  fc.assert(
    fc.property(fc.option(fc.string({ unit: 'binary' }), { nil: null }), (text) => {
      expect(textKey(text)).toMatch(/^[\x20-\x7b\x7d\x7e]{0,512}$/);
    }),
  );
  expect(textKey('😀'.repeat(200)).length).toBeLessThanOrEqual(512);
});

it('a null comes after every text and every number', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => textKey(text) < textKey(null)));
  fc.assert(
    fc.property(fc.integer({ min: -99_999, max: 99_999 }), (value) => numberKey(value) < numberKey(null)),
  );
});

it('numbers keep their order', () => {
  const number = fc.integer({ min: -99_999, max: 99_999 });
  fc.assert(
    fc.property(
      number,
      number,
      (left, right) => Math.sign(left - right) === compare(numberKey(left), numberKey(right)),
    ),
  );
});

function compare(left: string, right: string): number {
  return left === right ? 0 : left < right ? -1 : 1;
}
