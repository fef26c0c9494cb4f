import { parse } from 'graphql';
import { expect, it } from 'vitest';
import { toyEngine } from '../testing/toy-engine.ts';
import { BoundedCache } from './bounded-cache.ts';
import { DocumentCache } from './document-cache.ts';

it('the entry unused for longest makes room', () => {
  const cache = new BoundedCache<number>(2);
  cache.set('a', 1);
  cache.set('b', 2);
  cache.get('a');
  cache.set('c', 3);
  expect([cache.get('a'), cache.get('b'), cache.get('c'), cache.size]).toEqual([1, undefined, 3, 2]);
});

it('heavy entries make room for each other, too', () => {
  const cache = new BoundedCache<number>(100, 10);
  cache.set('a', 1, 4);
  cache.set('b', 2, 4);
  cache.set('c', 3, 6);
  expect([cache.get('a'), cache.get('b'), cache.get('c')]).toEqual([undefined, 2, 3]);
  cache.set('c', 3, 1);
  cache.set('d', 4, 5);
  expect(cache.size).toBe(3);
});

it('the newest entry is kept whatever it weighs', () => {
  const cache = new BoundedCache<number>(100, 10);
  cache.set('a', 1, 1);
  cache.set('b', 2, 11);
  expect([cache.get('a'), cache.get('b')]).toEqual([undefined, 2]);
});

it('documents that are large are kept in smaller numbers', () => {
  const { apiSchema } = toyEngine().engine;
  const documents = new DocumentCache(apiSchema, 1_000);
  const large = (index: number) => `{ ${'__typename '.repeat(3_900)} } # ${index}`;
  const first = documents.read({ source: large(0), validated: true });
  for (let index = 1; index < 100; index++) documents.read({ source: large(index), validated: true });
  const isKept = (index: number) => {
    const again = documents.read({ source: large(index), validated: true });
    return again === documents.read({ source: large(index), validated: true });
  };
  const newest = documents.read({ source: large(99), validated: true });
  expect(newest === documents.read({ source: large(99), validated: true })).toBe(true);
  expect(documents.read({ source: large(0), validated: true }) === first).toBe(false);
  expect(isKept(0)).toBe(true);
  const document = parse('{ __typename }');
  expect(documents.read({ document }) === documents.read({ document })).toBe(true);
});
