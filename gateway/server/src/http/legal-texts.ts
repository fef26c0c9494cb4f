import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LegalText, LegalTexts } from '@verbund/portal';

/**
 * The legal pages of a public origin: `imprint`, `privacy` and `accessibility`, each as `<name>.de.txt` and `<name>.en.txt`.
 * Paragraphs are separated by empty lines; one that begins with `## ` is a heading. Throws an Error naming the file that is missing.
 */
export function readLegalTexts(folder: string): LegalTexts {
  return {
    imprint: readText(folder, 'imprint'),
    privacy: readText(folder, 'privacy'),
    accessibility: readText(folder, 'accessibility'),
  };
}

function readText(folder: string, name: string): LegalText {
  return { de: paragraphs(join(folder, `${name}.de.txt`)), en: paragraphs(join(folder, `${name}.en.txt`)) };
}

function paragraphs(file: string): string[] {
  try {
    return readFileSync(file, 'utf8')
      .split(/\r?\n\s*\r?\n/)
      .map((paragraph) => paragraph.trim())
      .filter((paragraph) => paragraph !== '');
  } catch {
    throw new Error(`VERBUND_LEGAL_DIR: expected a legal page in ${file}`);
  }
}
