import { formatCursor, isPosition } from '@verbund/schema';
import { describe, expect, test } from 'vitest';
import { formatStreamCursor, readStreamCursor } from './stream-cursor.ts';

const raw = (text: string) => Buffer.from(text, 'latin1').toString('base64url');
const codeOf = (cursor: string) => {
  try {
    return readStreamCursor('th', cursor);
  } catch (error) {
    return (error as { extensions: { code: string } }).extensions.code;
  }
};

describe('the cursor of a stream', () => {
  test.each([
    { pos: 0, tag: '' },
    { pos: 1, tag: 'aB3_-xyz' },
    { pos: 999_999_999_999_999, tag: '0123456789abcdef' },
  ])('comes back as it went out, and may stand in a vector: %o', (place) => {
    const cursor = formatStreamCursor('th', place);
    expect(readStreamCursor('th', cursor)).toEqual(place);
    expect(isPosition(cursor)).toBe(true);
  });

  test('of another region is told from one that is none', () => {
    expect(codeOf(formatStreamCursor('mv', { pos: 3, tag: 'abc' }))).toBe('CURSOR_MISMATCH');
  });

  test.each([
    ['nothing', ''],
    ['no base64url', 'a+b/'],
    ['another version', raw('S2|th|3|abc|')],
    ['no tag', raw('S1|th|3||')],
    ['a tag before the beginning', raw('S1|th|0|abc|')],
    ['a position with a zero in front', raw('S1|th|03|abc|')],
    ['a position that is too large', raw('S1|th|9999999999999999|abc|')],
    ['no end', raw('S1|th|3|abc')],
    ['a line break', raw('S1|th|3|abc|\n')],
    ['far too much', 'a'.repeat(5_000)],
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
  ])('is refused when it is or has %s', (_what, cursor) => {
    expect(codeOf(cursor)).toBe('CURSOR_INVALID');
  });

  test('is refused when any part of its end is missing', () => {
    const whole = formatStreamCursor('th', { pos: 1_234, tag: 'abcdefgh' });
    for (let length = 0; length < whole.length; length++)
      expect(codeOf(whole.slice(0, length))).toBe('CURSOR_INVALID');
  });
});
