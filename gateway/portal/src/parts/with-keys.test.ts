import { expect, test } from 'vitest';
import { withKeys } from './with-keys.ts';

test('rows of one name have keys of their own, the same each time', () => {
  const rows = ['topics', 'title', 'topics'];
  const keys = withKeys(rows, (name) => name).map(([key]) => key);
  expect(keys).toEqual(['topics 1', 'title 1', 'topics 2']);
  expect(withKeys(rows, (name) => name).map(([, row]) => row)).toEqual(rows);
});
