import { formatCursor, parseCursor, type CursorParts } from '@verbund/schema';
import { changeAt } from './change-at.ts';
import type { Corruption, Json, JsonObject } from './corruption.ts';

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
