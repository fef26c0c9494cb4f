import { NetworkError } from '../errors.ts';
import { nameKey } from './name-words.ts';

const LONGEST = 200;

/** A name that can be looked for: one word alone would take ordinary words out of every text. Refuses with BAD_USER_INPUT. */
export function nameToErase(given: string): string {
  const name = given.normalize('NFC').trim();
  const { words, key } = nameKey(name);
  if (name.length > LONGEST || words < 2 || key.length < 5)
    throw new NetworkError(
      'BAD_USER_INPUT',
      `name: expected first and last name, two words or more and at most ${LONGEST} characters`,
    );
  return name;
}
