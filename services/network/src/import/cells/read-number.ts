import type { Precision } from '../../figure/figure.enum.ts';

const LARGEST = 2_147_483_647;

/** `1234`, `1.234`, `1 234`, `1.234,00`: a whole number as German spreadsheets write it. Null: it is none. */
export function readWholeNumber(cell: string): number | null {
  const text = cell.replace(/[\s\u00A0\u202F]/g, '').replace(/,0+$/, '');
  if (!/^(?:\d+|\d{1,3}(?:\.\d{3})+)$/.test(text)) return null;
  const value = Number(text.replaceAll('.', ''));
  return value <= LARGEST ? value : null;
}

/** A number with its precision as people write it. */
export interface NumberInWords {
  readonly value: number;
  readonly upper: number | null;
  readonly precision: Precision;
}

const WORDS: readonly (readonly [RegExp, Precision])[] = [
  [/^(?:ca\.?|circa|etwa|rund|ungefähr|about|around|~)\s*/i, 'APPROXIMATE'],
  [/^(?:fast|knapp|almost|nearly)\s+/i, 'ALMOST'],
  [/^(?:über|mehr als|more than|over|>)\s*/i, 'MORE_THAN'],
  [/^(?:mindestens|mind\.|at least|≥|>=)\s*/i, 'AT_LEAST'],
  [/^(?:unter|weniger als|less than|under|<)\s*/i, 'LESS_THAN'],
];

/** `30`, `ca. 30`, `über 30`, `mindestens 30`, `30 bis 40`. Null: it is none of these. */
export function readNumberInWords(cell: string): NumberInWords | null {
  const range = /^(\S+)\s*(?:–|-|bis|to)\s*(\S+)$/.exec(cell);
  if (range) {
    const [lower, upper] = [readWholeNumber(range[1] ?? ''), readWholeNumber(range[2] ?? '')];
    return lower === null || upper === null ? null : { value: lower, upper, precision: 'RANGE' };
  }
  const said = WORDS.find(([words]) => words.test(cell));
  const value = readWholeNumber(said ? cell.replace(said[0], '') : cell);
  return value === null ? null : { value, upper: null, precision: said?.[1] ?? 'EXACT' };
}
