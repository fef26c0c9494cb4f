/** Languages of labels. */
export type Language = 'DE' | 'EN';

/** One wording in every language of labels. */
export interface Words {
  readonly de: string;
  readonly en: string;
}

/** The wording in one language. */
export function inLanguage(words: Words, language: Language): string {
  return language === 'EN' ? words.en : words.de;
}
