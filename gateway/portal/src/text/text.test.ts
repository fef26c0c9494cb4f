import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { textIn } from './text.ts';

/** Words that are the same in both languages. */
const SAME_IN_BOTH = new Set([
  'site.name',
  'site.inGerman',
  'site.inEnglish',
  'site.start',
  'lists.region',
  'lists.status',
  'record.region',
  'record.status',
  'record.website',
  'lists.online',
  'coverage.end',
  'figures.demands',
]);

describe('the words of the portal', () => {
  const german = leaves(textIn('de'));
  const english = leaves(textIn('en'));

  test('are complete in both languages', () => {
    expect([...english.keys()].toSorted()).toEqual([...german.keys()].toSorted());
    for (const [place, words] of [...german, ...english]) expect(words.trim(), place).not.toBe('');
  });

  test('are translated, not copied', () => {
    const copied = [...german].filter(
      ([place, words]) => english.get(place) === words && !SAME_IN_BOTH.has(place),
    );
    expect(copied).toEqual([]);
  });

  test('stand nowhere but in the catalogs', () => {
    const found: string[] = [];
    for (const file of readdirSync(new URL('..', import.meta.url), { recursive: true, encoding: 'utf8' })) {
      if (!file.endsWith('.tsx')) continue;
      const source = readFileSync(new URL(`../${file}`, import.meta.url), 'utf8');
      // Text between tags, and the attributes a reader hears.
      for (const [match] of source.matchAll(
        /(?<=<\/?[a-z][^<>=]*>)\s*[A-Za-zÄÖÜäöüß]{2,}[^<>{}]*(?=<)|(?:aria-label|title|alt|placeholder)="[^"]+"/g,
      ))
        found.push(`${file}: ${match.trim()}`);
    }
    expect(found).toEqual([]);
  });
});

/** Every string by its place; functions are called with marks, so that an argument left out shows. */
function leaves(value: object, place = ''): Map<string, string> {
  const found = new Map<string, string>();
  for (const [key, inner] of Object.entries(value)) {
    const here = place === '' ? key : `${place}.${key}`;
    if (typeof inner === 'string') found.set(here, inner);
    else if (typeof inner === 'function')
      found.set(here, String((inner as (...marks: string[]) => string)('①', '②', '③')));
    else for (const [deep, words] of leaves(inner as object, here)) found.set(deep, words);
  }
  return found;
}
