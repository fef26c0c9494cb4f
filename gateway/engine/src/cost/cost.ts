/** What an operation asks for. Known before anything is sent, with the variables it came with (promise 10). */
export interface Cost {
  /** Values over all shards asked, the fields of each row counted. Beyond `maxCost`: LIMIT_COST. */
  readonly total: number;
  /** Rows over all shards asked. Beyond `maxRows`: LIMIT_ROWS. */
  readonly rows: number;
}

/** Values in a list nobody has named a length for. Most lists inside a row are shorter. */
export const ASSUMED_LENGTH = 5;

export const NO_COST: Cost = Object.freeze({ total: 0, rows: 0 });

export function addCosts(costs: readonly Cost[]): Cost {
  return costs.reduce(
    (sum, { total, rows }) => ({ total: sum.total + total, rows: sum.rows + rows }),
    NO_COST,
  );
}
