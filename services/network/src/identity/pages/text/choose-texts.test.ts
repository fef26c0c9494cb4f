import { expect, it } from 'vitest';
import { chooseTexts } from './choose-texts.ts';

it.each([
  [undefined, 'de'],
  ['', 'de'],
  ['fr', 'de'],
  ['en-US,en;q=0.9', 'en'],
  ['de,en;q=0.9', 'de'],
  ['en;q=0.8,de;q=0.9', 'de'],
  ['fr;q=1, en;q=0.5', 'en'],
  [';;;q=q,', 'de'],
])('%j gets %s', (header, language) => {
  expect(chooseTexts(header).lang).toBe(language);
});
