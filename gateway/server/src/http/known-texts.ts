import { randomUUID } from 'node:crypto';

/** What Apollo Server asks of a store of persisted queries. */
interface TextStore {
  get(key: string): Promise<string | undefined>;
  set(key: string, text: string): Promise<void>;
  delete(key: string): Promise<boolean>;
}

interface Generation {
  readonly keys: Map<string, string>;
  readonly texts: Map<string, string>;
  characters: number;
}

/** Texts and characters of one generation; two are kept. */
const MOST_TEXTS = 1_000;
const MOST_CHARACTERS = 1_000_000;

/** What Apollo Server puts in front of every key. */
const PREFIX = 'apq:';

/**
 * Document texts that came before, each under a key of this process. Apollo Server hashes the text of every request to find the parsed document; given
 * the key in place of the text (as a persisted query of its own) it need not. Nobody outside can know a key, and nothing a client sends is stored: a
 * client's own persisted query is not known here.
 */
export class KnownTexts implements TextStore {
  readonly #own = randomUUID();
  #count = 0;
  #young = generation();
  #old = generation();

  /** The key of a text that came before. Undefined for one that is new: it is known the next time. */
  keyOf(text: string): string | undefined {
    const known = this.#young.keys.get(text);
    if (known !== undefined) return known;
    const old = this.#old.keys.get(text);
    this.#keep(text, old ?? `${this.#own} ${this.#count++}`);
    return old;
  }

  get(key: string): Promise<string | undefined> {
    const own = key.slice(PREFIX.length);
    return Promise.resolve(this.#young.texts.get(own) ?? this.#old.texts.get(own));
  }

  /** Clients store nothing. */
  set(): Promise<void> {
    return Promise.resolve();
  }

  delete(): Promise<boolean> {
    return Promise.resolve(false);
  }

  #keep(text: string, key: string): void {
    const { keys, characters } = this.#young;
    // The generation before is kept, so that a key handed out a moment ago still leads to its text.
    if (keys.size >= MOST_TEXTS || characters + text.length > MOST_CHARACTERS) {
      this.#old = this.#young;
      this.#young = generation();
    }
    this.#young.keys.set(text, key);
    this.#young.texts.set(key, text);
    this.#young.characters += text.length;
  }
}

function generation(): Generation {
  return { keys: new Map(), texts: new Map(), characters: 0 };
}
