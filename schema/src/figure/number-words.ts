import type { Language } from '../label/language.ts';

/** A number as text: `1.250` and `9 Millionen` in German, `1,250` and `9 million` in English. */
export function numberWords(value: number, language: Language): string {
  if (value !== 0 && value % 1_000_000 === 0)
    return `${grouped(value / 1_000_000, language)} ${millions(value, language)}`;
  return grouped(value, language);
}

function millions(value: number, language: Language): string {
  if (language === 'EN') return 'million';
  return value === 1_000_000 ? 'Million' : 'Millionen';
}

/** By hand, so that a label does not depend on the locale data of a machine. */
function grouped(value: number, language: Language): string {
  return String(value).replace(/\B(?=(?:[0-9]{3})+$)/g, language === 'EN' ? ',' : '.');
}
