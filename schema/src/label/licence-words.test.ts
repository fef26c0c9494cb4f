import { expect, it } from 'vitest';
import { licenceWords } from './licence-words.ts';

it('says what a network has decided, as it has written it', () => {
  expect(licenceWords('MigraNetz', 'CC BY 4.0, https://creativecommons.org/licenses/by/4.0/')).toEqual({
    de: 'CC BY 4.0, https://creativecommons.org/licenses/by/4.0/',
    en: 'CC BY 4.0, https://creativecommons.org/licenses/by/4.0/',
  });
});

it('allows nothing where a network has not decided, and names whom to ask', () => {
  for (const words of Object.values(licenceWords('MigraNetz', null))) expect(words).toMatch(/MigraNetz/);
  expect(licenceWords('MigraNetz', undefined).de).toContain('keine Lizenz');
});
