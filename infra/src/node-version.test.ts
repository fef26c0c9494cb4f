import { expect, test } from 'vitest';
import { nodeVersionProblem } from './node-version.ts';

test('the version that runs here is new enough', () => {
  expect(nodeVersionProblem()).toBeUndefined();
});

test('an old version is named together with what is needed', () => {
  expect(nodeVersionProblem('20.20.2')).toMatch(/^This needs Node\.js 24 or newer, but runs on 20\.20\.2\./);
});
