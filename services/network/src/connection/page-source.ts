/** A row with the order key it has in its list. */
export type Keyed<Row> = Row & { readonly orderKey: string };

export interface Window<Row> {
  /** In the order of the list. */
  readonly rows: readonly Keyed<Row>[];
  /** There were more rows between the cursors than the page may hold. */
  readonly cut: boolean;
  /** Rows of the whole list; null where they were not counted along. */
  readonly total: number | null;
}

/** Where a page has its rows from. */
export interface PageSource<Row> {
  /** The page; with the number of all rows if wanted, where there is a row to carry it. */
  window(counts: boolean): Promise<Window<Row>>;
  /** Is there a row at the cursor, or on its far side as seen from the page? */
  hasRowBeyond(side: 'after' | 'before'): Promise<boolean>;
  /** Counts all rows of the list. */
  count(): Promise<number>;
}
