import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { createEngine } from '../../src/index.ts';

/** A deliberate mistake in the engine: one place in its source says something else. */
export interface Mistake {
  readonly name: string;
  /** File below `src`. */
  readonly file: string;
  /** Stands there exactly once, however its lines are broken. */
  readonly sound: string;
  readonly broken: string;
}

export interface BrokenEngine {
  readonly createEngine: typeof createEngine;
  /** Removes the copy. */
  dispose(): void;
}

/** Throws where the source no longer says what the mistake changes. */
export function requirePlace(mistake: Mistake): void {
  replaceOnce(readFileSync(join(PACKAGE, 'src', mistake.file), 'utf8'), mistake);
}

const PACKAGE = fileURLToPath(new URL('../../', import.meta.url));

/**
 * A copy of the engine with one mistake in it, loaded from a folder of its own, so that the engine needs no seam for it.
 * Throws where the source no longer says what the mistake changes: then the mistake has to be written anew.
 */
export async function breakEngine({ name, file, sound, broken }: Mistake): Promise<BrokenEngine> {
  const folder = mkdtempSync(join(tmpdir(), 'verbund-broken-'));
  const dispose = () => rmSync(folder, { recursive: true, force: true });
  try {
    cpSync(join(PACKAGE, 'src'), join(folder, 'src'), {
      recursive: true,
      filter: (path) => !path.endsWith('.test.ts'),
    });
    symlinkSync(join(PACKAGE, 'node_modules'), join(folder, 'node_modules'));
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
    const path = join(folder, 'src', file);
    const source = readFileSync(path, 'utf8');
    writeFileSync(path, replaceOnce(source, { name, file, sound, broken }));
    const module = (await import(/* @vite-ignore */ pathToFileURL(join(folder, 'src/index.ts')).href)) as {
      createEngine: typeof createEngine;
    };
    return { createEngine: module.createEngine, dispose };
  } catch (error) {
    dispose();
    throw error;
  }
}

function replaceOnce(source: string, { name, file, sound, broken }: Mistake): string {
  const place = new RegExp(sound.split(/\s+/).map(escaped).join('\\s+'), 'g');
  if ([...source.matchAll(place)].length !== 1)
    throw new Error(`${name}: expected exactly once in src/${file}: ${sound}`);
  return source.replace(place, () => broken);
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
