import { expect, test } from 'vitest';
import { KnownTexts } from './known-texts.ts';

const PREFIX = 'apq:';

test('a text is known from the second time on, and its key leads back to it', async () => {
  const texts = new KnownTexts();
  expect(texts.keyOf('{ a }')).toBeUndefined();
  const key = texts.keyOf('{ a }');
  expect(key).toEqual(expect.any(String));
  expect(texts.keyOf('{ a }')).toBe(key);
  expect(await texts.get(`${PREFIX}${key}`)).toBe('{ a }');
});

test('two texts have two keys, and two processes have different ones', () => {
  const texts = new KnownTexts();
  texts.keyOf('{ a }');
  texts.keyOf('{ b }');
  expect(texts.keyOf('{ a }')).not.toBe(texts.keyOf('{ b }'));
  const others = new KnownTexts();
  others.keyOf('{ a }');
  expect(others.keyOf('{ a }')).not.toBe(texts.keyOf('{ a }'));
});

test('what a client wants stored is not', async () => {
  const texts = new KnownTexts();
  await texts.set();
  expect(await texts.get(`${PREFIX}${'a'.repeat(64)}`)).toBeUndefined();
});

test('a key outlives the texts that come right after it, but not for ever', async () => {
  const texts = new KnownTexts();
  texts.keyOf('{ a }');
  const key = texts.keyOf('{ a }');
  for (let index = 0; index < 1_000; index++) texts.keyOf(`{ b${index} }`);
  expect(await texts.get(`${PREFIX}${key}`)).toBe('{ a }');
  for (let index = 0; index < 2_000; index++) texts.keyOf(`{ c${index} }`);
  expect(await texts.get(`${PREFIX}${key}`)).toBeUndefined();
});

test('a few very long texts are as much as many short ones', async () => {
  const texts = new KnownTexts();
  texts.keyOf('{ a }');
  const key = texts.keyOf('{ a }');
  for (let index = 0; index < 4; index++) texts.keyOf(`{ b${index} } ${'#'.repeat(600_000)}`);
  expect(await texts.get(`${PREFIX}${key}`)).toBeUndefined();
});
