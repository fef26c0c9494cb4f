/** A text in German, with translations by BCP 47 tag where somebody wrote one. Stored as jsonb. */
export type Text = { readonly de: string } & Readonly<Record<string, string>>;

/**
 * The text in the language asked for, else in its primary language (`en` for `en-GB`), else in German.
 * Without a text: null.
 */
export function textIn(text: Text, language: string | null | undefined): string;
export function textIn(text: Text | null | undefined, language: string | null | undefined): string | null;
export function textIn(text: Text | null | undefined, language: string | null | undefined): string | null {
  if (text == null) return null;
  if (language == null) return text.de;
  const tag = language.toLowerCase();
  return own(text, tag) ?? own(text, tag.split('-', 1)[0] as string) ?? text.de;
}

function own(text: Text, tag: string): string | undefined {
  return Object.hasOwn(text, tag) ? text[tag] : undefined;
}

/** The wordings of a text in all languages it has. */
export function everyLanguage(text: Text | null): string[] {
  return text === null ? [] : Object.values(text);
}

/** The wordings besides the German one. */
export function translations(text: Text): string[] {
  return Object.entries(text)
    .filter(([language]) => language !== 'de')
    .map(([, wording]) => wording);
}
