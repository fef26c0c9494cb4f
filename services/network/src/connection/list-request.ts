import { raw } from '@mikro-orm/core';
import { MAX_ORDER_KEY_LENGTH } from '@verbund/schema';
import type { Sql } from '../database/reading.ts';
import type { ColumnPicker } from '../record/column-picker.ts';
import { tierConditions, tierOf, type Search } from '../search/search.ts';
import type { Order } from './order.input.ts';
import type { Tiers } from './tiered-window.ts';

/** A list of records of one kind, as a filter describes it. */
export interface ListRequest<OrderField extends string> {
  readonly table: string;
  readonly columns: ColumnPicker;
  /** Regions the filter names. */
  readonly region: readonly string[] | null | undefined;
  readonly search: Search | null;
  /** Order without `orderBy` and without a search. */
  readonly orderField: OrderField;
  /** Column of the key of each order; null: by id alone. */
  readonly keys: Readonly<Record<OrderField, string | null>>;
  /** Conditions of the filter, apart from visibility and search. Asked for only if anything is read. */
  readonly conditions: () => readonly Sql[] | Promise<readonly Sql[]>;
}

/** The key a list is ordered by. Relevance where something is searched for and no order is given: the tier, then the name. Null: by id alone. */
export function keyOf<OrderField extends string>({
  orderBy,
  search,
  orderField,
  keys,
}: ListRequest<OrderField> & { readonly orderBy: Order<OrderField> | null | undefined }): Sql | null {
  if (!orderBy && search) {
    const tier = tierOf(search);
    return raw(`(left((${tier.sql})::text || name_key, ${MAX_ORDER_KEY_LENGTH}) collate "C")`, [
      ...tier.params,
    ]);
  }
  const column = keys[orderBy?.field ?? orderField];
  return column === null ? null : raw(column);
}

/** The tiers of a list in the order of relevance, with the key within each; null where it has another order. `filter`: what holds for all of them. */
export function tiersOf<OrderField extends string>(
  { orderBy, search }: ListRequest<OrderField> & { readonly orderBy: Order<OrderField> | null | undefined },
  filter: readonly Sql[],
): Tiers | null {
  if (orderBy || !search || search.words.length === 0) return null;
  return { key: `left(name_key, ${MAX_ORDER_KEY_LENGTH - 1})`, filter, conditions: tierConditions(search) };
}
