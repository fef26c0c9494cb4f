import { createHmac } from 'node:crypto';
import { keyOf, nameKey, standTogether, wordsOf } from './name-words.ts';

/** One erased name as the log keeps it: how many words it has, and a keyed hash of them. */
export interface ErasedName {
  readonly words: number;
  readonly mac: string;
}

/** What stands where a name was. */
const ERASED = '[entfernt]';

/** Names that are to be found nowhere. */
export class ErasedNames {
  readonly #lengths: readonly number[];
  readonly #isErased: (words: string) => boolean;

  /** `isErased` is asked with words in one order, as many as one of `lengths`. */
  private constructor(lengths: readonly number[], isErased: (words: string) => boolean) {
    this.#lengths = [...new Set(lengths)].toSorted((one, other) => other - one);
    this.#isErased = isErased;
  }

  /** The names of a log, which nobody knows any more: every few words of a text have to be hashed. */
  static ofLog(key: Buffer, names: readonly ErasedName[]): ErasedNames {
    const macs = new Set(names.map(({ mac }) => mac));
    return new ErasedNames(
      names.map(({ words }) => words),
      (words) => macs.has(macOf(key, words)),
    );
  }

  /** One name, while it is being erased. */
  static of(name: string): ErasedNames {
    const { key, words } = nameKey(name);
    return new ErasedNames([words], (asked) => asked === key);
  }

  /** Is one of the names in the text? */
  isIn(text: string): boolean {
    return this.#places(text).length > 0;
  }

  /** The text without them. */
  without(text: string): string {
    let rest = text;
    for (const { start, end } of this.#places(text).toReversed())
      rest = `${rest.slice(0, start)}${ERASED}${rest.slice(end)}`;
    return rest;
  }

  #places(text: string): { readonly start: number; readonly end: number }[] {
    const words = wordsOf(text);
    const places: { start: number; end: number }[] = [];
    for (let first = 0; first < words.length;) {
      const length = this.#lengths.find((count) => {
        const window = words.slice(first, first + count);
        return (
          window.length === count &&
          standTogether(text, window) &&
          this.#isErased(keyOf(window.map(({ folded }) => folded)))
        );
      });
      const [begin, end] = [words[first], words[first + (length ?? 1) - 1]];
      if (length !== undefined && begin && end) places.push({ start: begin.start, end: end.end });
      first += length ?? 1;
    }
    return places;
  }
}

/** How a name is written into the log. */
export function erasedName(key: Buffer, name: string): ErasedName {
  const { key: words, words: count } = nameKey(name);
  return { words: count, mac: macOf(key, words) };
}

function macOf(key: Buffer, words: string): string {
  return createHmac('sha256', key).update(words).digest('base64url');
}
