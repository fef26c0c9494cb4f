import { quote } from '../../errors.ts';
import type { TextInput } from '../../text/text.input.ts';
import type { Text } from '../../text/text.ts';
import type { Reading } from '../reading.ts';
import { readLines, type LineLimits } from './read-line.ts';

const LANGUAGE = /^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}$/;
const MOST_TRANSLATIONS = 20;

/** A German text with translations. Without German words there is no text. */
export function readText(
  given: TextInput | null | undefined,
  reading: Reading,
  limits: LineLimits,
): Text | null {
  const german = readLines(given?.de, reading.at('de'), limits);
  if (given == null || german === null) return null;
  const translations = given.translations ?? [];
  if (translations.length > MOST_TRANSLATIONS) {
    reading
      .at('translations')
      .problem('TOO_MANY', `expected at most ${MOST_TRANSLATIONS}, got ${translations.length}`);
    return null;
  }
  const text: Record<string, string> & { de: string } = { de: german };
  for (const [index, { language, text: words }] of translations.entries()) {
    const place = reading.at('translations', index);
    const tag = language.toLowerCase();
    const translated = readLines(words, place.at('text'), { ...limits, required: true });
    if (!LANGUAGE.test(tag))
      place.at('language').problem('INVALID_LANGUAGE', `expected a BCP 47 tag, got ${quote(language)}`);
    else if (Object.hasOwn(text, tag)) place.at('language').problem('TWICE', `${tag} is there already`);
    else if (translated !== null) text[tag] = translated;
  }
  return text;
}
