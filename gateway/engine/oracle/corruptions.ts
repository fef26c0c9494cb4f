import { formatCursor, parseCursor, type CursorParts } from '@verbund/schema';

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
export type JsonObject = { [key: string]: Json };

/** One way in which a shard's answer breaks the contract. `apply` changes the parsed body in place, or returns another one. */
export interface Corruption {
  readonly name: string;
  readonly apply: (body: JsonObject) => Json | undefined;
}

/** Breaks an answer as a whole: what any operation may come back as. */
export const BROKEN_BODIES: readonly Corruption[] = [
  { name: 'a list in the place of the answer', apply: () => [] },
  { name: 'a text', apply: () => 'OK' },
  { name: 'null', apply: () => null },
  { name: 'neither data nor errors', apply: () => ({}) },
  { name: 'data that is no object', apply: () => ({ data: 5 }) },
  { name: 'data that is a list', apply: () => ({ data: [] }) },
  { name: 'data without what was asked for', apply: () => ({ data: {} }) },
  { name: 'errors that are no list', apply: (body) => ({ ...body, errors: 'broken' }) },
  { name: 'errors that are no errors', apply: (body) => ({ ...body, errors: [null] }) },
];

/** Breaks the page of a connection. Knows nothing of the keys the engine asks with: it finds rows by their cursors. */
export const BROKEN_PAGES: readonly Corruption[] = [
  { name: 'rows out of order', apply: (body) => void edgesIn(body).reverse() },
  {
    name: 'a row twice',
    apply: (body) => void edgesIn(body).splice(0, 0, copy(edgesIn(body)[0] as JsonObject)),
  },
  {
    name: 'more rows than asked for',
    apply: (body) =>
      void edgesIn(body).push(...Array.from({ length: 5 }, (_, index) => later(edgesIn(body), index))),
  },
  {
    name: 'no list of rows',
    apply: (body) =>
      changeAt(
        body,
        (value) => Array.isArray(value) && value.some(isEdge),
        () => ({}),
      ),
  },
  { name: 'null among the rows', apply: (body) => void edgesIn(body).splice(0, 1, null) },
  { name: 'a row of another town', apply: (body) => changeIds(body, (id) => id.replace(/^[a-z]+:/, 'cor:')) },
  { name: 'a row of no town', apply: (body) => changeIds(body, () => 'nowhere') },
  {
    name: 'another id in the cursor than in the row',
    apply: (body) => changeCursors(body, (cursor) => ({ ...cursor, id: `${cursor.id}x` })),
  },
  {
    name: 'cursors of another filter',
    apply: (body) => changeCursors(body, (cursor) => ({ ...cursor, fingerprint: '00000000' })),
  },
  {
    name: 'cursors of another direction',
    apply: (body) => changeCursors(body, (cursor) => ({ ...cursor, direction: 'D' })),
  },
  {
    name: 'cursors of another order version',
    apply: (body) => changeCursors(body, (cursor) => ({ ...cursor, orderVersion: '99' })),
  },
  { name: 'cursors that are none', apply: (body) => changeAt(body, isCursor, () => 'cursor') },
  { name: 'cursors that are null', apply: (body) => changeAt(body, isCursor, () => null) },
];

/** Breaks single values, found by what they are in the sample. */
export const BROKEN_VALUES: readonly Corruption[] = [
  {
    name: 'a text where a number is due',
    apply: (body) =>
      changeAt(
        body,
        (value) => value === 1989,
        () => '1989',
      ),
  },
  {
    name: 'a fraction where a whole number is due',
    apply: (body) =>
      changeAt(
        body,
        (value) => value === 1989,
        () => 1989.5,
      ),
  },
  {
    name: 'a number no Int holds',
    apply: (body) =>
      changeAt(
        body,
        (value) => value === 1989,
        () => 2 ** 40,
      ),
  },
  {
    name: 'a number where a text is due',
    apply: (body) =>
      changeAt(
        body,
        (value) => value === 'An Atlas of Rivers',
        () => 5,
      ),
  },
  {
    name: 'an object where a text is due',
    apply: (body) =>
      changeAt(
        body,
        (value) => value === 'An Atlas of Rivers',
        () => ({}),
      ),
  },
  {
    name: 'null where null is not allowed',
    apply: (body) =>
      changeAt(
        body,
        (value) => value === 'An Atlas of Rivers',
        () => null,
      ),
  },
  {
    name: 'a field left out',
    apply: (body) =>
      changeAt(
        body,
        (value) => value === 'An Atlas of Rivers',
        () => undefined,
      ),
  },
  {
    name: 'an enum value nobody declared',
    apply: (body) =>
      changeAt(
        body,
        (value) => value === 'ATLAS',
        () => 'PAMPHLET',
      ),
  },
  {
    name: 'a text where a truth value is due',
    apply: (body) =>
      changeAt(
        body,
        (value) => value === false,
        () => 'false',
      ),
  },
  {
    name: 'an object where a list is due',
    apply: (body) =>
      changeAt(
        body,
        (value) => Array.isArray(value) && value.length === 0,
        () => ({}),
      ),
  },
];

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

/** Replaces every value that fits, the outermost first; `undefined` takes the key away. */
function changeAt(
  value: Json,
  fits: (value: Json) => boolean,
  change: (value: Json) => Json | undefined,
): undefined {
  if (typeof value !== 'object' || value === null) return;
  const holder = value as JsonObject;
  for (const key of Object.keys(holder)) {
    const inner = holder[key] as Json;
    if (!fits(inner)) changeAt(inner, fits, change);
    else {
      const next = change(inner);
      if (next === undefined) delete holder[key];
      else holder[key] = next;
    }
  }
}

function changeIds(body: Json, change: (id: string) => string): undefined {
  changeAt(
    body,
    (value) => typeof value === 'string' && /^[a-z]+:book\//.test(value),
    (id) => change(id as string),
  );
  changeCursors(body, (cursor) => ({ ...cursor, id: change(cursor.id) }));
}

function changeCursors(body: Json, change: (cursor: CursorParts) => CursorParts): undefined {
  changeAt(body, isCursor, (text) => formatCursor(change(parseCursor(text as string) as CursorParts)));
}

function isCursor(value: Json): boolean {
  return typeof value === 'string' && parseCursor(value) !== null;
}

function isEdge(value: Json): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).some(isCursor) &&
    Object.values(value).some((inner) => typeof inner === 'object' && inner !== null)
  );
}

/** The list of edges of the first connection in the body. */
function edgesIn(value: Json): Json[] {
  const found = findEdges(value);
  if (!found) throw new Error('expected a page of rows to break');
  return found;
}

function findEdges(value: Json): Json[] | null {
  if (typeof value !== 'object' || value === null) return null;
  if (Array.isArray(value) && value.some(isEdge)) return value;
  for (const inner of Object.values(value)) {
    const found = findEdges(inner);
    if (found) return found;
  }
  return null;
}

/** A copy of the last row that would come behind it. */
function later(edges: Json[], index: number): Json {
  const edge = copy(edges.at(-1) as JsonObject);
  changeIds({ edge }, (id) => `${id}${'z'.repeat(index + 1)}`);
  return edge;
}

function copy(value: JsonObject): JsonObject {
  return JSON.parse(JSON.stringify(value)) as JsonObject;
}
