import { changeAt } from './change-at.ts';
import type { Corruption, Json, JsonObject } from './corruption.ts';

/** Breaks fields that are merged otherwise. The keys are the client's, for the operations name everything the merge needs. */
export const BROKEN_LISTS: readonly (Corruption & { readonly query: string; readonly field: string })[] = [
  {
    name: 'a list out of its declared order',
    query: '{ branches { id opened name } }',
    field: 'branches',
    apply: (body) =>
      void rowsOf(body, 'branches').push({ id: 'bex:branch/a', opened: '1900-01-01', name: 'A' }),
  },
  {
    name: 'a list with a row of another town',
    query: '{ branches { id opened name } }',
    field: 'branches',
    apply: (body) => void rowsOf(body, 'branches').push({ id: 'cor:branch/z', opened: null, name: 'Z' }),
  },
  {
    name: 'a list that is null',
    query: '{ branches { id opened name } }',
    field: 'branches',
    apply: (body) => void ((body['data'] as JsonObject)['branches'] = null),
  },
  {
    name: 'one key twice in a union',
    query: '{ genres { code name } }',
    field: 'genres',
    apply: (body) => void rowsOf(body, 'genres').push(...rowsOf(body, 'genres')),
  },
  {
    name: 'one key tuple twice among groups',
    query: '{ tally(groupBy: [YEAR]) { town year overdue loans } }',
    field: 'tally',
    apply: (body) => void rowsOf(body, 'tally').push(...rowsOf(body, 'tally')),
  },
  {
    name: 'a group without its count',
    query: '{ tally(groupBy: [YEAR]) { town year overdue loans } }',
    field: 'tally',
    apply: (body) => void delete (rowsOf(body, 'tally')[0] as JsonObject)['loans'],
  },
  {
    name: 'a total that is no number',
    query: '{ stock(measure: BOOKS) { measure count } }',
    field: 'stock',
    apply: (body) =>
      changeAt(
        body,
        (value) => value === 2,
        () => '2',
      ),
  },
  {
    name: 'a total that is null',
    query: '{ stock(measure: BOOKS) { measure count } }',
    field: 'stock',
    apply: (body) =>
      changeAt(
        body,
        (value) => value === 2,
        () => null,
      ),
  },
];

function rowsOf(body: JsonObject, field: string): Json[] {
  return (body['data'] as JsonObject)[field] as Json[];
}
