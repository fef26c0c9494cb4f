import { foldGenderForms } from './fold-gender-forms.ts';
import { foldSpelling } from './fold-spelling.ts';
import { foldWords } from './fold-words.ts';

/** Registered association: `e.V.`, `e. V.`, `eV`. It says nothing about who is meant. */
const LEGAL_FORM = /(?<!\p{L})(?:[eE]\.\s*[vV]\.?|eV)(?!\p{L})/gu;
/** Upper case only: `mo` is how a reader begins to type `MORGEN`. */
const ABBREVIATION = /(?<![\p{L}\p{N}])(?:MOs?|[Mm][Ss][OoVv]s?|M[SVO]{2}S)(?![\p{L}\p{N}])/gu;

/**
 * Text as the search compares it, the same for what is stored and for what is asked: words of lower-case letters and digits,
 * separated by one space. Gender forms, umlaut spellings, accents, case, `e.V.` and the abbreviations MO, MSO and MSV make no
 * difference (each rule in a file of its own). Over-folding is accepted, since both sides are folded alike.
 */
export function foldSearchText(text: string): string {
  const plain = text
    .normalize('NFC')
    .replace(LEGAL_FORM, ' ')
    .replace(ABBREVIATION, ' Migrantenorganisation ');
  return foldWords(foldSpelling(foldGenderForms(plain)));
}
