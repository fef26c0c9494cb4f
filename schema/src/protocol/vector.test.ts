import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatCursor } from './cursor.ts';
import { formatVector, isPosition, parseVector } from './vector.ts';

const position = fc.string({
  unit: fc
    .integer({ min: 0x21, max: 0x7e })
    .filter((code) => code !== 0x7c)
    .map((code) => String.fromCharCode(code)),
  minLength: 1,
  maxLength: 200,
});
const source = fc.stringMatching(/^[a-z][a-z0-9]{1,9}$/);
const vector = fc
  .array(fc.tuple(source, position), { maxLength: 50 })
  .map((entries): ReadonlyMap<string, string> => new Map(entries));
const raw = (text: string): string => Buffer.from(text, 'latin1').toString('base64url');

describe('a vector cursor', () => {
  it('comes back as it went out', () => {
    fc.assert(
      fc.property(vector, (positions) => {
        const sorted = [...positions].sort(([left], [right]) => (left < right ? -1 : 1));
        expect([...(parseVector(formatVector(positions)) ?? [])]).toEqual(sorted);
      }),
    );
  });

  it('is the same text whatever order the sources came in', () => {
    const ways = [new Map([['th', '7.a'], ['bw', '3.b']]), new Map([['bw', '3.b'], ['th', '7.a']])]; // prettier-ignore
    expect(new Set(ways.map(formatVector)).size).toBe(1);
  });

  it('may be of no source at all', () => {
    expect(parseVector(formatVector(new Map()))?.size).toBe(0);
  });

  it('is refused when any part of its end is missing', () => {
    const whole = formatVector(new Map([['bw', '3.b'], ['th', '7.a']])); // prettier-ignore
    for (let length = 0; length < whole.length; length++)
      expect(parseVector(whole.slice(0, length))).toBeNull();
  });

  it.each([
    ['nothing', ''],
    ['another version', raw('V2|1|th=7|')],
    ['fewer sources than it says', raw('V1|2|th=7|')],
    ['more sources than it says', raw('V1|1|bw=3|th=7|')],
    ['sources out of order', raw('V1|2|th=7|bw=3|')],
    ['a source twice', raw('V1|2|th=7|th=8|')],
    ['a source without a cursor', raw('V1|1|th=|')],
    ['a control character', raw('V1|1|th=7\n|')],
    ['a position that is too long', raw(`V1|1|th=${'7'.repeat(201)}|`)],
    [
      'the cursor of a list',
      formatCursor({
        orderVersion: '1',
        direction: 'A',
        fingerprint: '0123abcd',
        missed: [],
        key: 'k',
        id: 'i',
      }),
    ],
    ['a very long text', 'a'.repeat(20_000)],
  ])('is refused when it is or has %s', (_reason, text) => {
    expect(parseVector(text)).toBeNull();
  });

  it('is refused or understood, never an exception, whatever comes', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), fc.base64String(), fc.string().map(raw)),
        (text) => {
          const positions = parseVector(text);
          if (positions) expect(formatVector(positions)).toBe(text);
        },
      ),
    );
  });

  it('takes the cursor of a source only if it could be told from the rest', () => {
    expect(['42.k3', 'x'.repeat(200)].map(isPosition)).toEqual([true, true]);
    expect(['', 'a|b', 'a b', 'ü', 'x'.repeat(201)].map(isPosition)).toEqual(Array(5).fill(false));
  });
});
