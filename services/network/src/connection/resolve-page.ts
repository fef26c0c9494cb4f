import { raw } from '@mikro-orm/core';
import { MAX_ORDER_KEY_LENGTH, type PageArguments } from '@verbund/schema';
import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../context.ts';
import { isAsked, ownCoverage } from '../coverage/coverage.ts';
import type { Sql } from '../database/reading.ts';
import type { ColumnPicker } from '../record/column-picker.ts';
import { searchConditions, tierOf, type Search } from '../search/search.ts';
import type { Order } from './order.input.ts';
import { Page } from './page.ts';
import { selectionOf } from './selection.ts';
import { readWalk } from './walk.ts';

interface PageRequest<OrderField extends string> {
  readonly info: GraphQLResolveInfo;
  /** As they were coerced, for the fingerprint. */
  readonly args: PageArguments & Readonly<Record<string, unknown>>;
  readonly table: string;
  readonly columns: ColumnPicker;
  /** Regions the filter names. */
  readonly region: readonly string[] | null | undefined;
  readonly search: Search | null;
  readonly orderBy: Order<OrderField> | null | undefined;
  /** Order without `orderBy` and without a search. */
  readonly orderField: OrderField;
  /** Column of the key of each order; null: by id alone. */
  readonly keys: Readonly<Record<OrderField, string | null>>;
  /** Conditions of the filter, apart from visibility and search. Asked for only if anything is read. */
  readonly conditions: () => readonly Sql[] | Promise<readonly Sql[]>;
}

/** Answers a connection field: checks the arguments, then hands out a page that reads what is selected. */
export async function resolvePage<Row extends { readonly id: string }, OrderField extends string>(
  context: Context,
  request: PageRequest<OrderField>,
): Promise<Page<Row>> {
  const { config, em, sight } = context;
  const walk = readWalk(request.info.fieldName, request.args, request.orderBy?.direction ?? 'ASC');
  const asked = isAsked(config.code, request.region);
  const coverage = (rows: number) => ownCoverage(config.code, asked, rows, walk.missedBefore);
  const selection = selectionOf(request.info);
  if (!asked) return new Page({ em, listing: null, walk, selection, coverage });
  const conditions = [sight.rows, ...searchConditions(request.search), ...(await request.conditions())];
  const listing = {
    table: request.table,
    columns: request.columns(selection.fields),
    conditions,
    key: keyOf(request),
  };
  return new Page({ em, listing, walk, selection, coverage });
}

/** Relevance where something is searched for and no order is given: the tier, then the name. */
function keyOf<OrderField extends string>({
  orderBy,
  search,
  orderField,
  keys,
}: PageRequest<OrderField>): Sql | null {
  if (!orderBy && search) {
    const tier = tierOf(search);
    return raw(`(left((${tier.sql})::text || name_key, ${MAX_ORDER_KEY_LENGTH}) collate "C")`, [
      ...tier.params,
    ]);
  }
  const column = keys[orderBy?.field ?? orderField];
  return column === null ? null : raw(column);
}
