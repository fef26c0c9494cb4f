import { expect, test } from 'vitest';
import { everyLanguage, textIn, translations } from './text.ts';

const text = { de: 'Treffen', en: 'meeting' };

test.each([
  [undefined, 'Treffen'],
  [null, 'Treffen'],
  ['de', 'Treffen'],
  ['EN', 'meeting'],
  ['en-GB', 'meeting'],
  ['fr', 'Treffen'],
  ['', 'Treffen'],
  ['constructor', 'Treffen'],
])('in %j the text is %j', (language, wording) => {
  expect(textIn(text, language)).toBe(wording);
});

test('no text is null in every language', () => {
  expect([textIn(null, 'en'), textIn(undefined, null)]).toEqual([null, null]);
});

test('the search knows every wording once', () => {
  expect([everyLanguage(text), everyLanguage(null), translations(text)]).toEqual([
    ['Treffen', 'meeting'],
    [],
    ['meeting'],
  ]);
});
