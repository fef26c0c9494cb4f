import { expect, test } from 'vitest';
import { GERMAN_STATES, germanState, regionOfState, stateOfRegion } from './german-state.ts';

test('there are sixteen states, each with a code and a key of its own', () => {
  expect(GERMAN_STATES).toHaveLength(16);
  expect(new Set(GERMAN_STATES.map(({ code }) => code)).size).toBe(16);
  expect(GERMAN_STATES.map(({ digits }) => digits).toSorted()).toEqual(
    Array.from({ length: 16 }, (_, index) => String(index + 1).padStart(2, '0')),
  );
});

test('a state is known by its code', () => {
  expect(germanState('DE-SN')?.name).toEqual({ de: 'Sachsen', en: 'Saxony' });
  expect(germanState('DE-XX')).toBeNull();
});

test('four states have a region, and these regions have one state', () => {
  expect(['DE-TH', 'DE-MV', 'DE-BW', 'DE-SN', 'DE-BB', 'DE-ST', 'DE-XX'].map(regionOfState)).toEqual([
    'th',
    'mv',
    'bw',
    'sn',
    null,
    null,
    null,
  ]);
  expect(['th', 'mv', 'bw', 'sn', 'bund', 'zz'].map(stateOfRegion)).toEqual([
    'DE-TH',
    'DE-MV',
    'DE-BW',
    'DE-SN',
    null,
    null,
  ]);
});
