import { expect, test } from 'vitest';
import { coveredAt, statesOfMember, type Whereabouts } from './member-states.ts';

const covers = (...states: [string, string | null, string | null][]) =>
  states.map(([state, since, until]) => ({ state, since, until }));
const at = (day: string, where: Partial<Whereabouts>, region = 'sn') =>
  statesOfMember({ memberStates: [], sites: [], ...where }, region, day);

test('a state is covered from the first day its beginning can mean to the last its end can mean', () => {
  const states = covers(['DE-TH', '2018-10', '2024'], ['DE-SN', null, null]);
  const codes = (day: string) => coveredAt(states, day);
  expect(codes('2018-09-30')).toEqual(['DE-SN']);
  expect(codes('2018-10-01')).toEqual(['DE-TH', 'DE-SN']);
  expect(codes('2024-12-31')).toEqual(['DE-TH', 'DE-SN']);
  expect(codes('2025-01-01')).toEqual(['DE-SN']);
});

test('a member stands for what it says it covers, at that day', () => {
  const memberStates = covers(['DE-ST', null, '2020'], ['DE-BB', '2021', null]);
  expect(at('2019-01-01', { memberStates })).toEqual(['DE-ST']);
  expect(at('2022-01-01', { memberStates })).toEqual(['DE-BB']);
});

test('else for the state of its seat, else of its first place, else of its region', () => {
  const office = { kind: 'OFFICE', ags: '16051000' };
  expect(
    at('2024-01-01', { sites: [{ kind: 'OFFICE', ags: null }, office, { kind: 'SEAT', ags: '15002000' }] }),
  ).toEqual(['DE-ST']);
  expect(at('2024-01-01', { sites: [{ kind: 'SEAT', ags: null }, office] })).toEqual(['DE-TH']);
  expect(at('2024-01-01', {})).toEqual(['DE-SN']);
  expect(at('2024-01-01', { memberStates: covers(['DE-XX', null, null]) })).toEqual(['DE-SN']);
  expect(statesOfMember(null, 'bund', '2024-01-01')).toEqual([]);
});
