import { Reading } from '../write/reading.ts';
import { readLine, readLines } from '../write/values/read-line.ts';
import type { Problem } from '../write/problem.ts';

/** What somebody writes to the staff, read and checked. */
export interface Words {
  readonly words: string;
  readonly contact: string | null;
  readonly problems: readonly Problem[];
}

const LONGEST_WORDS = 4_000;
const LONGEST_CONTACT = 254;

/** Plain words; the contact is whatever reaches the sender, so its form is not checked. */
export function readWords(region: string, words: string, contact: string | null | undefined): Words {
  const reading = new Reading(region);
  const limits = { longest: LONGEST_WORDS, required: true };
  return {
    words: readLines(words, reading.at('words'), limits) ?? '',
    contact: readLine(contact, reading.at('contact'), { longest: LONGEST_CONTACT }),
    problems: reading.found.problems,
  };
}
