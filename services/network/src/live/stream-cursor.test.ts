import { createHash } from 'node:crypto';
import { formatCursor, isPosition } from '@verbund/schema';
import { describe, expect, test } from 'vitest';
import { StreamCursors } from './stream-cursor.ts';

const secret = (words: string) => createHash('sha256').update(words).digest();
const raw = (text: string) => Buffer.from(text, 'latin1').toString('base64url');
const cursors = new StreamCursors('th', secret('one'));
const PLACE = { pos: 1_234, tag: 'abcdefgh' };
const codeOf = (cursor: string, reader = cursors) => {
  try {
    return reader.read(cursor);
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
    const cursor = cursors.format(place);
    expect(cursors.read(cursor)).toEqual(place);
    expect(isPosition(cursor)).toBe(true);
  });

  test('is the same text for the same place, in every process of the region', () => {
    expect(new StreamCursors('th', secret('one')).format(PLACE)).toBe(cursors.format(PLACE));
  });

  test('tells neither position nor tag, nor how large they are', () => {
    const places = [{ pos: 0, tag: '' }, PLACE, { ...PLACE, pos: 1_235 }, { pos: 4e14, tag: 'x'.repeat(16) }];
    const texts = places.map((place) => Buffer.from(cursors.format(place), 'base64url').toString('latin1'));
    expect(new Set(texts.map(({ length }) => length)).size).toBe(1);
    const [, second = '', next = ''] = texts.map((text) => text.slice('S2|th|'.length + 6));
    // Of forty bytes one in 256 agrees by chance.
    const equal = [...second].filter((byte, at) => byte === next[at]).length;
    expect(equal).toBeLessThan(8);
    expect(texts.join()).not.toMatch(/1234|abcdefgh|xxxx/);
  });

  test('of another region is told from one that is none', () => {
    expect(codeOf(new StreamCursors('mv', secret('one')).format(PLACE))).toBe('CURSOR_MISMATCH');
    expect(codeOf(raw('S1|mv|3|abc|'))).toBe('CURSOR_MISMATCH');
  });

  test('under another key, or from before there was one, is of another history', () => {
    expect(codeOf(new StreamCursors('th', secret('two')).format(PLACE))).toBe('CURSOR_UNKNOWN');
    expect(codeOf(raw('S1|th|3|abc|'))).toBe('CURSOR_UNKNOWN');
  });

  test('cannot be made without the key: any byte behind the name of the key that is another one is refused', () => {
    const whole = Buffer.from(cursors.format(PLACE), 'base64url');
    for (let at = 'S2|th|'.length + 6; at < whole.length; at++) {
      const forged = Buffer.from(whole);
      forged[at]! ^= 1;
      expect(codeOf(forged.toString('base64url'))).toBe('CURSOR_INVALID');
    }
  });

  test.each([
    ['nothing', ''],
    ['no base64url', 'a+b/'],
    ['another version', raw('S3|th|3|abc|')],
    ['a beginning and nothing behind it', raw('S2|th|')],
    ['more behind its end', `${cursors.format(PLACE)}AAAA`],
    ['a line break', `${cursors.format(PLACE)}\n`],
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
    const whole = cursors.format(PLACE);
    for (let length = 0; length < whole.length; length++)
      expect(codeOf(whole.slice(0, length))).toBe('CURSOR_INVALID');
  });
});
