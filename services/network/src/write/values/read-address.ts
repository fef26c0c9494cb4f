import { quote } from '../../errors.ts';
import type { Reading } from '../reading.ts';
import { readLine } from './read-line.ts';

const LONGEST_URL = 2_000;
const EMAIL = /^[^\s@<>()[\]\\,;:"]{1,64}@[a-z0-9.-]{1,180}\.[a-z]{2,}$/i;
const PHONE = /^\+?[0-9][0-9 ()/-]{2,30}$/;

/** An absolute https or http address without a password in it. */
export function readUrl(given: string | null | undefined, reading: Reading): string | null {
  const text = readLine(given, reading, { longest: LONGEST_URL });
  if (text === null || isUrl(text)) return text;
  reading.problem(
    'INVALID_URL',
    `expected an address that begins with https:// or http://, got ${quote(text)}`,
  );
  return null;
}

export function readEmail(given: string | null | undefined, reading: Reading): string | null {
  const text = readLine(given, reading, { longest: 254 });
  if (text === null || EMAIL.test(text)) return text;
  reading.problem('INVALID_EMAIL', 'expected an e-mail address');
  return null;
}

export function readPhone(given: string | null | undefined, reading: Reading): string | null {
  const text = readLine(given, reading, { longest: 32 });
  if (text === null || PHONE.test(text)) return text;
  reading.problem('INVALID_PHONE', 'expected a telephone number of digits, spaces and + ( ) / -');
  return null;
}

function isUrl(text: string): boolean {
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return false;
  const { username, password, hostname } = new URL(text);
  return username === '' && password === '' && hostname !== '';
}
