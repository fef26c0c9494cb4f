import { test } from 'vitest';
import { tellNothingIsLost } from './nothing-lost.ts';

test('10,000 changes in five regions, everything killed once, wires cut and frozen: every subscriber has every change once and in order', () =>
  tellNothingIsLost({ changes: 10_000, writersPerRegion: 10, subscribers: 20 }));
