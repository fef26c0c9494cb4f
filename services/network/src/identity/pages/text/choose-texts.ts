import { de, type Texts } from './de.ts';
import { en } from './en.ts';

/** English for browsers that ask for it before German, German for all others. */
export function chooseTexts(acceptLanguage: string | undefined): Texts {
  const wanted = (acceptLanguage ?? '')
    .slice(0, 200)
    .split(',')
    .map((entry) => {
      const [tag = '', weight = '1'] = entry.trim().split(/\s*;\s*q=/);
      return { language: tag.toLowerCase().split('-')[0], weight: Number(weight) || 0 };
    })
    .filter(({ language }) => language === 'de' || language === 'en');
  const [first] = wanted.sort((a, b) => b.weight - a.weight);
  return first?.language === 'en' ? en : de;
}
