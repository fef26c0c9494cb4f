import { fingerprint, formatCursor, ORDER_VERSION } from '@verbund/schema';
import { allRows, type BenchRow } from './rows.ts';

/** One kind of question that is measured, as many different requests as there are bodies. */
export interface BenchOperation {
  readonly name: string;
  readonly bodies: readonly string[];
}

export const LIST_QUERY =
  'query List($first: Int!, $after: String) { conferences(first: $first, after: $after, orderBy: {field: NAME, direction: ASC}) { edges { cursor node { id title startDate areaLabel topics } } pageInfo { hasNextPage endCursor } totalCount } }';
export const ONE_QUERY =
  'query One($id: ID!) { conference(id: $id) { id title startDate areaLabel topics } }';

/** So many different pages and ids in turn, so that nobody gains by answering equal requests once. */
const VARIETY = 100;

const orderBy = { field: 'NAME', direction: 'ASC' };

export function cursorOf({ key, id }: Pick<BenchRow, 'key' | 'id'>): string {
  return formatCursor({
    orderVersion: ORDER_VERSION,
    direction: 'A',
    fingerprint: fingerprint('conferences', { orderBy }),
    missed: [],
    key,
    id,
  });
}

/** list20 and list100: one page over all regions. one: a single record, which one region owns. hot20: everybody asks for the same page at once. */
export function benchOperations(regions?: readonly string[]): BenchOperation[] {
  const rows = allRows(regions);
  const spread = Array.from(
    { length: VARIETY },
    (_, index) => rows[Math.floor((index * (rows.length - 200)) / VARIETY)] as BenchRow,
  );
  const list = (first: number) =>
    spread.map((row) => JSON.stringify({ query: LIST_QUERY, variables: { first, after: cursorOf(row) } }));
  return [
    { name: 'list20', bodies: list(20) },
    { name: 'list100', bodies: list(100) },
    { name: 'hot20', bodies: list(20).slice(0, 1) },
    { name: 'one', bodies: spread.map(({ id }) => JSON.stringify({ query: ONE_QUERY, variables: { id } })) },
  ];
}
