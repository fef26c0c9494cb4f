import type { PortalLanguage } from '../text/language.ts';

/** `1.234` in German, `1,234` in English. */
export function formatNumber(number: number, language: PortalLanguage): string {
  return new Intl.NumberFormat(language === 'en' ? 'en-GB' : 'de-DE').format(number);
}

/** `Thüringen, Sachsen und Bund`. */
export function formatList(items: readonly string[], language: PortalLanguage): string {
  return new Intl.ListFormat(language === 'en' ? 'en-GB' : 'de-DE', { type: 'conjunction' }).format(items);
}

/** First letter in upper case, for a label at the start of a line. */
export function capitalized(text: string): string {
  const [first = '', ...rest] = text;
  return first.toLocaleUpperCase('de') + rest.join('');
}
