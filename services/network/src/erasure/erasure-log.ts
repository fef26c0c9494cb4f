import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, openSync, closeSync, fsyncSync, readFileSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { erasedName, ErasedNames, type ErasedName } from './erased-names.ts';

const entry = z.strictObject({ at: z.iso.datetime(), words: z.number().int().min(1), mac: z.string() });

/**
 * Which names were erased in one region, in a file that no backup of the database holds, so that a restored backup can be cleaned. A
 * line has the day, the number of words and a keyed hash; the key lies beside it, in `<file>.key`. Whoever has both can find out
 * whether a name they know was erased, and nothing else.
 */
export class ErasureLog {
  readonly #file: string;

  constructor(file: string) {
    this.#file = file;
  }

  /** How the log would write a name. */
  entryOf(name: string): ErasedName {
    return erasedName(this.#key(), name);
  }

  names(): ErasedNames {
    return ErasedNames.ofLog(this.#key(), this.#entries());
  }

  get isEmpty(): boolean {
    return readable(this.#file) === '';
  }

  /** Changes with every entry. */
  digest(): string {
    return createHash('sha256').update(readable(this.#file)).digest('base64url');
  }

  /** Writes a name down, once. It is on the disk when this returns: before anything is erased, so that a crash loses nothing. */
  remember({ words, mac }: ErasedName, at: Date): void {
    if (this.#entries().some((known) => known.mac === mac)) return;
    append(this.#file, `${JSON.stringify({ at: at.toISOString(), words, mac })}\n`, 'a');
  }

  #entries(): ErasedName[] {
    return readable(this.#file)
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => entry.parse(JSON.parse(line)));
  }

  #key(): Buffer {
    const file = `${this.#file}.key`;
    const known = readable(file);
    if (known !== '') return Buffer.from(known, 'base64url');
    if (!this.isEmpty) throw new Error('the key of the erasure log is missing: put it back beside the log');
    append(file, randomBytes(32).toString('base64url'), 'wx');
    return Buffer.from(readable(file), 'base64url');
  }
}

function readable(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
    throw error;
  }
}

function append(file: string, text: string, flags: 'a' | 'wx'): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const descriptor = openSync(file, flags, 0o600);
  try {
    writeSync(descriptor, text);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
