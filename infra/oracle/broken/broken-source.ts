import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from '../../src/repository.ts';

/** A deliberate mistake in the gateway: one place in its source says something else. */
export interface Mistake {
  readonly name: string;
  /** File below `gateway/server/src/host`. */
  readonly file: string;
  /** Stands there exactly once, however its lines are broken. */
  readonly sound: string;
  readonly broken: string;
}

export const GATEWAY = join(repository, 'gateway/server');

/** The source of a file with the mistake in it. Throws where it no longer says what the mistake changes: then the mistake has to be written anew. */
export function brokenSource({ name, file, sound, broken }: Mistake): string {
  const source = readFileSync(join(GATEWAY, 'src/host', file), 'utf8');
  const place = new RegExp(
    sound
      .split(/\s+/)
      .map((word) => RegExp.escape(word))
      .join('\\s+'),
    'g',
  );
  if ([...source.matchAll(place)].length !== 1)
    throw new Error(`${name}: expected exactly once in ${file}: ${sound}`);
  return source.replace(place, () => broken);
}
