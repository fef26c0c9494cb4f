import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { apiSchemaText } from './api-schema-text.ts';
import { figureTotalLabel } from './figure-total-label.ts';
import { regionsToLookAt } from './fresh-look.ts';

test('schema/api.graphql is what a client sees today', () => {
  const committed = readFileSync(new URL('../../../../schema/api.graphql', import.meta.url), 'utf8');
  expect(apiSchemaText()).toBe(committed);
});

test('the API schema has the words of a client and none of the subgraphs', () => {
  const text = apiSchemaText();
  expect(text).toContain('directive @answer(');
  expect(text).not.toMatch(/@scatter|@merge|@key|_service|_entities/);
});

const total = { measure: 'PARTICIPANTS', value: 460, lower: 455, known: 2, of: 3 };

test('a total of an exact and an almost exact figure is worded by its precision', () => {
  const precisions = [
    { precision: 'EXACT', count: 1 },
    { precision: 'ALMOST', count: 1 },
  ];
  expect(figureTotalLabel({ ...total, upper: 460, precisions }, { language: 'DE' })).toBe(
    'knapp 460, aus 2 von 3 Veranstaltungen',
  );
});

test('without an upper bound it is at least the lower one', () => {
  const precisions = [{ precision: 'EXACT', count: 2 }];
  expect(figureTotalLabel({ ...total, upper: null, precisions }, { language: 'DE' })).toMatch(
    /^mindestens 455/,
  );
});

test('only a region whose schema may be stale is looked at again', () => {
  const sources = ['OK', 'TIMEOUT', 'INVALID', 'UNSUPPORTED'].map((status) => ({ region: status, status }));
  expect(regionsToLookAt({ coverage: { sources } })).toEqual(['INVALID', 'UNSUPPORTED']);
  expect(regionsToLookAt(undefined)).toEqual([]);
});
