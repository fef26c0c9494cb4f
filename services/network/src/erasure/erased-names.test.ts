import { expect, test } from 'vitest';
import { cleanValue } from './clean-value.ts';
import { erasedName, ErasedNames } from './erased-names.ts';

const key = Buffer.alloc(32, 7);
const names = ErasedNames.ofLog(key, [erasedName(key, 'Dr. Petra Müßig'), erasedName(key, 'Jean Luc Ngô')]);

test.each([
  ['Begrüßung: Petra Müßig, Gera', 'Begrüßung: [entfernt], Gera'],
  ['Prof. Dr. Petra Müßig', 'Prof. Dr. [entfernt]'],
  ['MÜSSIG, PETRA', '[entfernt]'],
  ['petra muessig und Petra  Müßig', '[entfernt] und [entfernt]'],
  ['Es sprach Petra\nMüßig.', 'Es sprach [entfernt].'],
  ['Petra Müßig-Berger', '[entfernt]-Berger'],
  ['Jean-Luc Ngo', '[entfernt]'],
  ['Petra Mu\u0308ßig?', '[entfernt]?'],
  ['Petra (Jena) und Müßig', 'Petra (Jena) und Müßig'],
  ['Petra Müßiggang', 'Petra Müßiggang'],
  ['Petra; dann eine lange Pause und Müßig', 'Petra; dann eine lange Pause und Müßig'],
  ['', ''],
])('%j becomes %j', (text, expected) => {
  expect(names.without(text)).toBe(expected);
  const known = [ErasedNames.of('Petra Müßig'), ErasedNames.of('Ngo, Jean-Luc')];
  expect(known.reduce((rest, one) => one.without(rest), text)).toBe(expected);
});

test('the log holds neither the name nor anything that is known without the key', () => {
  expect(JSON.stringify(erasedName(key, 'Petra Müßig'))).not.toMatch(/petra|m.ssig/i);
  expect(erasedName(Buffer.alloc(32, 8), 'Petra Müßig')).not.toEqual(erasedName(key, 'Petra Müßig'));
  expect(erasedName(key, 'Müßig, Petra')).toEqual(erasedName(key, 'Dr. Petra Müßig'));
});

test('a person is taken out with function and consent, addresses that name somebody go, ids stay', () => {
  const clean = (value: unknown) => cleanValue(value, names);
  expect(
    clean({
      parts: {
        participations: [
          { role: 'OPENING', personName: 'Dr. Petra Müßig', personFunction: { de: 'Bürgermeisterin' } },
          { role: 'HOST', personName: null },
        ],
      },
      title: { de: 'Abend mit Petra Müßig' },
      website: 'https://petra-muessig.example/petra-müßig',
      contactEmail: 'petra.muessig@verein.example',
      label: 'siehe https://verein.example',
      id: 'th:organization/petra-muessig-abc12345',
      alternateNames: ['Petra Müßig', 'Verein'],
    }),
  ).toEqual({
    parts: { participations: [{ role: 'HOST', personName: null }] },
    title: { de: 'Abend mit [entfernt]' },
    website: null,
    contactEmail: null,
    label: 'siehe https://verein.example',
    id: 'th:organization/petra-muessig-abc12345',
    alternateNames: ['[entfernt]', 'Verein'],
  });
  const untouched = { a: [1, { b: 'nichts' }] };
  expect(clean(untouched)).toBe(untouched);
});
