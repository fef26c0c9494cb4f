import { expect, test } from 'vitest';
import { brokenSource } from './broken-source.ts';
import { MISTAKES } from './mistakes.ts';

test.each(MISTAKES)('the gateway still says what this changes: $name', (mistake) => {
  expect(brokenSource(mistake)).not.toBe(brokenSource({ ...mistake, broken: mistake.sound }));
});
