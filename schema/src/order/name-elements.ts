import { latinFolding } from './latin-folding.ts';

/** One element of level 1, with what levels 2 and 3 know about it. */
export interface NameElement {
  /** `-` for a word boundary, else one lower-case letter or digit without accents. */
  readonly base: string;
  /** Accents (U+0300 to U+036F), or `x`/`y` for a folded letter such as ß. */
  readonly marks: readonly string[];
  /** The letter as written, where it is not lower case. */
  readonly written: string | null;
}

/** Characters between two elements that a single space does not explain, with the number of elements before them. */
export interface NameGap {
  readonly at: number;
  readonly characters: string;
}

export interface NameElements {
  readonly elements: readonly NameElement[];
  readonly gaps: readonly NameGap[];
}

const ACCENT = /^[\u0300-\u036f]$/u;
const ELEMENT = /^[\p{L}\p{N}\p{M}]$/u;
/** Gender marks, quotation marks, apostrophes and invisible characters join what stands on both sides of them. */
const JOINING = /^(?:[*_:·•'’‘ʼ"„“”»«‹›\u00ad\u200b-\u200f\u2060\ufeff]+|\/-)$/u;
const IS_JOINING_LETTER = /^ʼ$/u;

/**
 * Takes a name apart for sorting. Works on the canonical decomposition, so that NFC and NFD spellings give the same elements.
 * Together, elements and gaps hold everything: two names with equal elements and gaps are canonically equivalent.
 */
export function nameElements(name: string): NameElements {
  const elements: NameElement[] = [];
  const gaps: NameGap[] = [];
  let gap = '';
  let open: { marks: string[] } | null = null;
  for (const character of name.normalize('NFD')) {
    if (open && ACCENT.test(character)) {
      open.marks.push(character);
      continue;
    }
    open = null;
    if (!ELEMENT.test(character) || IS_JOINING_LETTER.test(character)) {
      gap += character;
      continue;
    }
    closeGap(gap, elements, gaps);
    gap = '';
    open = pushLetter(character, elements);
  }
  if (gap !== '') gaps.push({ at: elements.length, characters: gap });
  return { elements, gaps };
}

function closeGap(gap: string, elements: NameElement[], gaps: NameGap[]): void {
  if (gap === '') return;
  const leading = elements.length === 0;
  if (leading || gap !== ' ') gaps.push({ at: elements.length, characters: gap });
  if (!leading && !JOINING.test(gap)) elements.push({ base: '-', marks: [], written: null });
}

/** Pushes the elements of one letter; answers the last one, which takes the accents that follow. */
function pushLetter(character: string, elements: NameElement[]): { marks: string[] } {
  const lower = lowerCase(character);
  const folding = latinFolding(lower);
  const written = lower === character ? null : character;
  const [first, ...others] = folding ? folding.letters : [lower];
  let last = { base: first as string, marks: folding ? [folding.code as string] : [], written };
  elements.push(last);
  for (const base of others) {
    last = { base, marks: [], written: null };
    elements.push(last);
  }
  return last;
}

function lowerCase(character: string): string {
  const lower = character.toLowerCase();
  return lower.length === character.length ? lower : character;
}
