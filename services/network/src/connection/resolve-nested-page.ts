import DataLoader from 'dataloader';
import type { FieldNode } from 'graphql';
import type { Context } from '../context.ts';
import { isAsked, ownCoverage } from '../coverage/coverage.ts';
import type { Sql } from '../database/reading.ts';
import { NetworkError } from '../errors.ts';
import { searchConditions } from '../search/search.ts';
import { keyOf } from './list-request.ts';
import { readNestedWindows, type NestedWindow } from './nested-listing.ts';
import { Page } from './page.ts';
import type { PageRequest } from './resolve-page.ts';
import { selectionOf, type ListSelection } from './selection.ts';
import { readWalk, type Walk } from './walk.ts';

interface NestedPageRequest<OrderField extends string> extends PageRequest<OrderField> {
  readonly parentId: string;
  /** Which rows belong to `parent.id`. */
  readonly belongs: Sql;
}

type WindowLoader<Row> = DataLoader<string, NestedWindow<Row>>;

/** Rows that the pages of one field may hold together. */
const MOST_ROWS = 10_000;

/**
 * Answers a connection field of a row. The pages of one field under all rows of a list are read in one statement; that row may be one of
 * another region, of which only the id is known.
 */
export function resolveNestedPage<Row extends { readonly id: string }, OrderField extends string>(
  context: Context,
  request: NestedPageRequest<OrderField>,
): Page<Row> {
  const { code } = context.config;
  const walk = readWalk(request.info.fieldName, request.args, request.orderBy?.direction ?? 'ASC');
  const asked = isAsked(code, request.region);
  const coverage = (rows: number) => ownCoverage(code, asked, rows, walk.missedBefore);
  const selection = selectionOf(request.info);
  if (!asked) return new Page<Row>({ source: null, walk, selection, coverage });
  const load = once(() =>
    loaderOf<Row, OrderField>(context, request, walk, selection).load(request.parentId),
  );
  const source = {
    window: load,
    hasRowBeyond: async (side: 'after' | 'before') => (await load()).beyond[side],
    count: async () => (await load()).total,
  };
  return new Page<Row>({ source, walk, selection, coverage });
}

/** The loader of one field of the operation, for all rows it stands under. Nothing is kept: a later mutation may have changed it. */
function loaderOf<Row extends { readonly id: string }, OrderField extends string>(
  context: Context,
  request: NestedPageRequest<OrderField>,
  walk: Walk,
  selection: ListSelection,
): WindowLoader<Row> {
  const loaders = loadersOf<Row>(context);
  const place = placeOf(request.info.fieldNodes);
  const known = loaders.get(place);
  if (known) return known;
  const made: WindowLoader<Row> = new DataLoader(
    async (parents) => {
      const size = parents.length * walk.size.size;
      if (selection.rows && size > MOST_ROWS)
        throw new NetworkError(
          'LIMIT_ROWS',
          `expected at most ${MOST_ROWS} rows of ${request.info.fieldName}, got a request for ${size}`,
        );
      const { em, sight } = context;
      const listing = {
        table: request.table,
        columns: request.columns(selection.fields),
        conditions: [
          sight.rows,
          request.belongs,
          ...searchConditions(request.search),
          ...(await request.conditions()),
        ],
        key: keyOf(request),
      };
      const windows = await readNestedWindows<Row>(em, listing, walk, selection, parents);
      return parents.map((parent) => windows.get(parent) ?? EMPTY);
    },
    { cache: false },
  );
  loaders.set(place, made);
  return made;
}

const EMPTY = { rows: [], cut: false, total: 0, beyond: { after: false, before: false } };

const loadersByRequest = new WeakMap<Context, Map<string, WindowLoader<never>>>();

function loadersOf<Row>(context: Context): Map<string, WindowLoader<Row>> {
  const loaders = loadersByRequest.get(context) ?? new Map<string, WindowLoader<never>>();
  loadersByRequest.set(context, loaders);
  return loaders;
}

const numbers = new WeakMap<FieldNode, number>();
let lastNumber = 0;

/** The same text for all rows that one field stands under: arguments and selection are those of its nodes. */
function placeOf(nodes: readonly FieldNode[]): string {
  return nodes
    .map((node) => {
      const number = numbers.get(node) ?? ++lastNumber;
      numbers.set(node, number);
      return number;
    })
    .join();
}

function once<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | undefined;
  return () => (made ??= make());
}
