import { describe, expect, it } from 'vitest';
import { searchTier } from './search-tier.ts';

const NEMO = {
  name: 'Bundesverband Netzwerke von Migrant*innenorganisationen e. V.',
  alternateNames: ['NEMO', 'NeMO'],
  text: 'Dachverband lokaler Verbünde in Dortmund und Berlin',
};

describe('searchTier', () => {
  it.each([
    ['exact', 'bundesverband netzwerke von MSO', 0],
    ['prefix', 'Bundesverband Netz', 1],
    ['word', 'Migrantenorganisationen', 2],
    ['word, in any order', 'migrant netzwerk', 2],
    ['alternate name', 'nemo', 3],
    ['alternate name and name together', 'NEMO bundesverband', 3],
    ['text', 'Verbuende', 4],
    ['text inside a word', 'ortmund', 4],
    ['no hit', 'Stuttgart', null],
    ['no hit when one word is missing', 'nemo Stuttgart', null],
    ['nothing for an empty query', ' *: ', null],
  ])('%s', (_tier, query, expected) => {
    expect(searchTier(query, NEMO)).toBe(expected);
  });
});
