import { expect, test } from 'vitest';
import { boundsLabel } from './bounds-label.ts';

test.each([
  [
    { lower: 420, upper: 459, known: 2, of: 3 },
    'zwischen 420 und 459, aus 2 von 3 Veranstaltungen',
    'between 420 and 459, from 2 of 3 events',
  ],
  [
    { lower: 60, upper: 60, known: 1, of: 1 },
    'genau 60, aus 1 von 1 Veranstaltung',
    'exactly 60, from 1 of 1 event',
  ],
  [
    { lower: 1420, upper: null, known: 2, of: 2 },
    'mindestens 1.420, aus 2 von 2 Veranstaltungen',
    'at least 1,420, from 2 of 2 events',
  ],
  [
    { lower: 0, upper: 0, known: 0, of: 2 },
    'ohne Angabe, aus 0 von 2 Veranstaltungen',
    'no figure, from 0 of 2 events',
  ],
])('%j', (bounds, german, english) => {
  expect([boundsLabel(bounds, 'DE'), boundsLabel(bounds, 'EN')]).toEqual([german, english]);
});
