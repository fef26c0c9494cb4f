import type { Reading } from '../reading.ts';

export interface LineLimits {
  /** In characters as JavaScript counts them. */
  readonly longest: number;
  readonly required?: boolean;
}

const CONTROLS = /[\p{Cc}\u2028\u2029]/u;
const CONTROLS_OF_TEXT = /(?!\n)\p{Cc}/u;

/** One line of text: trimmed and in one Unicode form; an empty one is none. */
export function readLine(
  given: string | null | undefined,
  reading: Reading,
  limits: LineLimits,
): string | null {
  return checked((given ?? '').normalize('NFC').trim(), reading, limits, CONTROLS);
}

/** Text of several lines. */
export function readLines(
  given: string | null | undefined,
  reading: Reading,
  limits: LineLimits,
): string | null {
  const text = (given ?? '').normalize('NFC').replace(/\r\n?/g, '\n');
  return checked(text.trim(), reading, limits, CONTROLS_OF_TEXT);
}

function checked(
  text: string,
  reading: Reading,
  { longest, required = false }: LineLimits,
  forbidden: RegExp,
): string | null {
  if (text === '') {
    if (required) reading.problem('REQUIRED', 'expected text, got none');
    return null;
  }
  if (text.length > longest)
    reading.problem('TOO_LONG', `expected at most ${longest} characters, got ${text.length}`);
  if (forbidden.test(text)) reading.problem('INVALID_TEXT', 'expected text without control characters');
  return text;
}
