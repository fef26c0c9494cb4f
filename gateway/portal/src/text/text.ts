import { de } from './de/de.ts';
import { en } from './en/en.ts';
import type { PortalLanguage } from './language.ts';

/** Every word a visitor reads, apart from records and the labels of the contract. German is the original. */
export type Text = typeof de;

const TEXTS: Readonly<Record<PortalLanguage, Text>> = { de, en };

/** The words of one language. */
export function textIn(language: PortalLanguage): Text {
  return TEXTS[language];
}
