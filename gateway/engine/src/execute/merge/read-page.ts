import type { ConnectionRows } from '../../plan/merged-selection.ts';
import type { Cursor, Protocol } from '../../ports/protocol.ts';
import { isObject } from '../check/row.ts';
import { kindOfValue, violation, within, type Check, type Violation } from '../check/violation.ts';
import type { PageRequest } from '../prepare/page-request.ts';

/** The rows one shard answered for one page, checked, with the place of each in the one order. */
export interface ReadPage {
  readonly edges: readonly Readonly<Record<string, unknown>>[];
  readonly cursors: readonly string[];
  readonly keys: readonly string[];
  readonly ids: readonly string[];
  /** Null where there are no rows. */
  readonly direction: 'A' | 'D' | null;
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
}

export const EMPTY_PAGE: ReadPage = {
  edges: [],
  cursors: [],
  keys: [],
  ids: [],
  direction: null,
  hasNextPage: false,
  hasPreviousPage: false,
};

/** Compiles the reader of a shard's page; `totalKey` is where its count of all rows stands. Every row is looked at, also those that will not make it into the merged page (promise 5). */
export function pageReader(
  protocol: Protocol,
  rows: ConnectionRows,
  checks: readonly Check[],
  totalKey: string | null,
) {
  return (
    value: Readonly<Record<string, unknown>>,
    shard: string,
    request: PageRequest,
  ): ReadPage | Violation => {
    const edges = value[rows.edgesKey];
    if (!Array.isArray(edges))
      return within(rows.edgesKey, violation(`expected a list of edges, got ${kindOfValue(edges)}`));
    if (edges.length > request.size)
      return within(rows.edgesKey, violation(`expected at most ${request.size} edges, got ${edges.length}`));
    const cursors: string[] = [];
    const keys: string[] = [];
    const ids: string[] = [];
    let previous: Cursor | null = request.after;
    for (let index = 0; index < edges.length; index++) {
      const edge = edges[index] as unknown;
      const found = isObject(edge)
        ? readEdge(edge, shard, request, previous)
        : violation(`expected an edge, got ${kindOfValue(edge)}`);
      if ('message' in found) return within(rows.edgesKey, within(index, found));
      cursors.push((edge as Record<string, unknown>)[rows.cursorKey] as string);
      keys.push(found.key);
      ids.push(found.id);
      previous = found;
    }
    const { before } = request;
    if (before && edges.length > 0 && previous && !precedes(previous, before))
      return within(rows.edgesKey, violation('expected only rows in front of `before`'));
    if (totalKey !== null && (value[totalKey] as number) < edges.length)
      return within(totalKey, violation(`expected at least ${edges.length}, the rows on this page`));
    const info = readPageInfo(value, request, edges.length);
    if ('message' in info) return info;
    return {
      edges,
      cursors,
      keys,
      ids,
      direction: edges.length > 0 && previous ? previous.direction : null,
      ...info,
    };
  };

  function readEdge(
    edge: Readonly<Record<string, unknown>>,
    shard: string,
    request: PageRequest,
    previous: Cursor | null,
  ): Cursor | Violation {
    const text = edge[rows.cursorKey];
    const cursor = typeof text === 'string' ? protocol.parseCursor(text) : null;
    if (!cursor) return violation('expected a cursor');
    if (cursor.orderVersion !== protocol.orderVersion)
      return violation(`expected order version ${protocol.orderVersion}, got ${cursor.orderVersion}`);
    if (cursor.fingerprint !== request.fingerprint)
      return violation('expected a cursor of this field, order and filter');
    if (cursor.missed.length > 0) return violation('expected a cursor without missed shards');
    if (previous && !precedes(previous, cursor))
      return violation('expected rows in strict order, behind `after`');
    const owner = protocol.ownerOf(rows.rowTypeName, cursor.id);
    if (!('shard' in owner) || owner.shard !== shard)
      return violation(`expected the id of a row of ${shard}`);
    for (let index = 0; index < rows.nodes.length; index++) {
      const { upstreamKey, idKey } = rows.nodes[index] as ConnectionRows['nodes'][number];
      const node = edge[upstreamKey];
      const wrong = (checks[index] as Check)(node, shard);
      if (wrong) return within('node', wrong);
      if ((node as Readonly<Record<string, unknown>>)[idKey] !== cursor.id)
        return violation('expected the same id in cursor and node');
    }
    return cursor;
  }

  function readPageInfo(value: Readonly<Record<string, unknown>>, request: PageRequest, count: number) {
    if (rows.pageInfoKey === null) return { hasNextPage: false, hasPreviousPage: false };
    const info = value[rows.pageInfoKey];
    if (!isObject(info)) return within('pageInfo', violation(`expected an object, got ${kindOfValue(info)}`));
    const { hasNextPage, hasPreviousPage } = info;
    if (typeof hasNextPage !== 'boolean' || typeof hasPreviousPage !== 'boolean')
      return within('pageInfo', violation('expected Boolean!'));
    // A shard that keeps rows back would let rows of others take their place.
    const withheld =
      count < request.size &&
      (request.from === 'start' ? hasNextPage && !request.before : hasPreviousPage && !request.after);
    return withheld
      ? within('pageInfo', violation(`there is more, but only ${count} of ${request.size} rows came`))
      : { hasNextPage, hasPreviousPage };
  }
}

/** Does one row come strictly before another? Rows of different directions never do. */
function precedes(left: Cursor, right: Cursor): boolean {
  if (left.direction !== right.direction) return false;
  const order =
    left.key === right.key
      ? left.id === right.id
        ? 0
        : left.id < right.id
          ? -1
          : 1
      : left.key < right.key
        ? -1
        : 1;
  return left.direction === 'A' ? order < 0 : order > 0;
}
