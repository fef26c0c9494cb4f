import { expect, it } from 'vitest';
import { SAMPLE_ROWS, SAMPLE_TOWNS } from '../toy/sample.ts';
import { reduceCase } from './reduce.ts';

it('leaves only what the failure needs', async () => {
  const request = {
    query:
      'query Q($first: Int, $off: Boolean!) { towns { code } books(first: $first) { ...F totalCount @skip(if: $off) } } fragment F on BookConnection { nodes { id title } }',
    variables: { first: 3, off: false },
  };
  const failing = {
    world: { towns: SAMPLE_TOWNS, rows: SAMPLE_ROWS, brittle: false, knotted: false },
    request,
    silent: new Set<string>(),
    missed: new Set<string>(),
  };
  const smaller = await reduceCase(
    failing,
    async (one) => /title/.test(one.request.query) && one.world.rows.loans.some((row) => row.overdue),
  );
  expect(smaller.request.query.replaceAll(/\s+/g, ' ').trim()).toBe(
    'query Q { books { ... on BookConnection { nodes { title } } } }',
  );
  expect(smaller.request.variables).toEqual({});
  expect(smaller.world.rows.loans).toHaveLength(1);
  expect(smaller.world.rows.books).toHaveLength(0);
});
