import type { FormValue, FormValues } from '../form/form-field.ts';

export interface PlacedTranslation {
  /** Names of input fields, and places in lists: `sessions`, `2`, `title`. */
  readonly path: readonly string[];
  readonly language: string;
  readonly text: string;
}

/** Puts the translations of a record where its texts stand: English to be edited, every other language to be kept. */
export function withTranslations(values: FormValues, translations: readonly PlacedTranslation[]): FormValues {
  return translations.reduce(
    (filled, { path, ...translation }) => put(filled, path, translation) as FormValues,
    values,
  );
}

function put(
  value: FormValue | undefined,
  path: readonly string[],
  translation: Omit<PlacedTranslation, 'path'>,
): FormValue | undefined {
  if (typeof value !== 'object') return value;
  const [name, ...rest] = path;
  if (name === undefined) return added(value as FormValues, translation);
  if (Array.isArray(value)) {
    const inner = put((value as readonly FormValues[])[Number(name)], rest, translation);
    return inner === undefined
      ? value
      : (value as readonly FormValues[]).with(Number(name), inner as FormValues);
  }
  const inner = put((value as FormValues)[name], rest, translation);
  return inner === undefined ? value : { ...(value as FormValues), [name]: inner };
}

function added(text: FormValues, { language, text: words }: Omit<PlacedTranslation, 'path'>): FormValues {
  if (language === 'en') return { ...text, en: words };
  const kept =
    typeof text['kept'] === 'string' && text['kept'] !== '' ? (JSON.parse(text['kept']) as unknown[]) : [];
  return { ...text, kept: JSON.stringify([...kept, { language, text: words }]) };
}
