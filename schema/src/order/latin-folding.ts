/** Base letters of a Latin letter that has no canonical decomposition, and a code that tells it from those letters on level 2. */
interface Folding {
  readonly letters: string;
  readonly code: 'x' | 'y';
}

const FOLDINGS: ReadonlyMap<string, Folding> = new Map([
  ['ß', { letters: 'ss', code: 'x' }],
  ['æ', { letters: 'ae', code: 'x' }],
  ['œ', { letters: 'oe', code: 'x' }],
  ['ø', { letters: 'o', code: 'y' }],
  ['đ', { letters: 'd', code: 'x' }],
  ['ð', { letters: 'd', code: 'y' }],
  ['ħ', { letters: 'h', code: 'x' }],
  ['ı', { letters: 'i', code: 'x' }],
  ['ł', { letters: 'l', code: 'x' }],
  ['ŧ', { letters: 't', code: 'x' }],
  ['þ', { letters: 'th', code: 'y' }],
]);

/** Folding of one lower-case letter, or undefined where it stands for itself. */
export function latinFolding(letter: string): Folding | undefined {
  return FOLDINGS.get(letter);
}
