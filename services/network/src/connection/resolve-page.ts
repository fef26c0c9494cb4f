import type { PageArguments } from '@verbund/schema';
import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../context.ts';
import { isAsked, ownCoverage } from '../coverage/coverage.ts';
import { searchConditions } from '../search/search.ts';
import { keyOf, tiersOf, type ListRequest } from './list-request.ts';
import { sourceOf } from './listing.ts';
import type { Order } from './order.input.ts';
import { Page } from './page.ts';
import { selectionOf } from './selection.ts';
import { readWalk } from './walk.ts';

export interface PageRequest<OrderField extends string> extends ListRequest<OrderField> {
  readonly info: GraphQLResolveInfo;
  /** As they were coerced, for the fingerprint. */
  readonly args: PageArguments & Readonly<Record<string, unknown>>;
  readonly orderBy: Order<OrderField> | null | undefined;
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
  if (!asked) return new Page<Row>({ source: null, walk, selection, coverage });
  const filter = [sight.rows, ...(await request.conditions())];
  const listing = {
    table: request.table,
    columns: request.columns(selection.fields),
    conditions: [...filter, ...searchConditions(request.search)],
    key: keyOf(request),
    tiers: tiersOf(request, filter),
  };
  return new Page<Row>({ source: sourceOf<Row>(em, listing, walk), walk, selection, coverage });
}
