import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatCursor, parseCursor, type CursorParts } from './cursor.ts';

const ascii = (from: number): fc.Arbitrary<string> =>
  fc
    .integer({ min: from, max: 0x7e })
    .filter((code) => code !== 0x7c)
    .map((code) => String.fromCharCode(code));
const region = fc.stringMatching(/^[a-z][a-z0-9]{1,9}$/);
const cursor: fc.Arbitrary<CursorParts> = fc.record({
  orderVersion: fc.nat(9999).map(String),
  direction: fc.constantFrom('A' as const, 'D' as const),
  fingerprint: fc.stringMatching(/^[0-9a-f]{8}$/),
  missed: fc.array(region, { maxLength: 16 }),
  key: fc.string({ unit: ascii(0x20), maxLength: 512 }),
  id: fc.string({ unit: ascii(0x21), minLength: 1, maxLength: 100 }),
});

const PARTS: CursorParts = {
  orderVersion: '1',
  direction: 'A',
  fingerprint: '0123abcd',
  missed: [],
  key: 'abli-e-v',
  id: 'th:organization/abli',
};
const raw = (text: string): string => Buffer.from(text, 'latin1').toString('base64url');

describe('a cursor', () => {
  it('comes back as it went out', () => {
    fc.assert(
      fc.property(cursor, (parts) => {
        expect(parseCursor(formatCursor(parts))).toEqual(parts);
      }),
    );
  });

  it('comes back with the longest key and id, and with sixteen regions of the longest code missing', () => {
    const longest = {
      ...PARTS,
      key: 'k'.repeat(512),
      id: 'i'.repeat(100),
      missed: Array.from({ length: 16 }, () => 'abcdefghij'),
    };
    expect(parseCursor(formatCursor(longest))).toEqual(longest);
  });

  it('is text that needs no escaping in a URL', () => {
    expect(formatCursor(PARTS)).toMatch(/^[A-Za-z0-9_-]+$/);
  });

  it.each([
    ['nothing', ''],
    ['no base64url', 'a+b/'],
    ['too few parts', raw('1|A|0123abcd||key|')],
    ['too many parts', raw('1|A|0123abcd||key|id|more|')],
    ['an unknown direction', raw('1|X|0123abcd||key|id|')],
    ['no version', raw('|A|0123abcd||key|id|')],
    ['a fingerprint of another length', raw('1|A|0123abc||key|id|')],
    ['upper-case regions', raw('1|A|0123abcd|TH|key|id|')],
    ['a key with a control character', raw('1|A|0123abcd||k\ney|id|')],
    ['a key that is not ASCII', raw('1|A|0123abcd||kéy|id|')],
    ['a key that is too long', raw(`1|A|0123abcd||${'k'.repeat(513)}|id|`)],
    ['no id', raw('1|A|0123abcd||key||')],
    ['an id with a space', raw('1|A|0123abcd||key|i d|')],
    ['no bar at its end', raw('1|A|0123abcd||key|id')],
    ['a very long text', 'a'.repeat(3000)],
  ])('is refused when it has %s', (_reason, text) => {
    expect(parseCursor(text)).toBeNull();
  });

  it('is refused when any part of its end is missing', () => {
    const whole = formatCursor(PARTS);
    for (let length = 0; length < whole.length; length++)
      expect(parseCursor(whole.slice(0, length))).toBeNull();
  });

  it('is refused or understood, never an exception, whatever comes', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), fc.base64String(), fc.string().map(raw)),
        (text) => {
          const parts = parseCursor(text);
          if (parts) expect(parseCursor(formatCursor(parts))).toEqual(parts);
        },
      ),
    );
  });
});
