import { test } from 'vitest';
import { tellNothingIsLost } from './nothing-lost.ts';

test(
  '500 changes in five regions, everything killed once, wires cut and frozen: every subscriber has every change once and in order',
  () => tellNothingIsLost({ changes: 500, writersPerRegion: 4, subscribers: 6 }),
  300_000,
);
