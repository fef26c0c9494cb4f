import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bookKey, type BookArguments } from '../toy/books.ts';
import { drawn, type Draw } from './draw.ts';
import { federate, type Federation } from './federation.ts';
import { chooseSeed } from './run-oracle.ts';
import { drawWorld, type World } from './world.ts';

const seed = chooseSeed();
const QUERY = `query ($first: Int, $after: String, $last: Int, $before: String, $orderBy: BookOrder, $filter: BookFilter) {
  books(first: $first, after: $after, last: $last, before: $before, orderBy: $orderBy, filter: $filter) {
    totalCount nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  }
}`;

interface Page {
  readonly totalCount: number;
  readonly nodes: readonly { readonly id: string }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
}

interface Walk {
  readonly world: World;
  readonly size: number;
  readonly args: BookArguments;
}

function drawWalk(draw: Draw): Walk {
  const direction = draw.pick(['ASC', 'DESC'] as const);
  const field = draw.pick(['TITLE', 'ADDED', 'YEAR', null] as const);
  const filter = draw.pick([null, { text: 'a' }, { rare: true }]);
  return {
    world: { ...drawWorld(draw), brittle: false },
    size: 1 + draw.below(5),
    args: { orderBy: field && { field, direction }, filter },
  };
}

async function pageOf(federation: Federation, variables: Readonly<Record<string, unknown>>): Promise<Page> {
  const { data, errors } = await federation.answer({ query: QUERY, variables });
  expect(errors).toBe(undefined);
  return data?.['books'] as Page;
}

/** Ids in the order asked for, by comparing every pair; independent of how any server sorts. */
function expectedIds({ world, args }: Walk): readonly string[] {
  const key = bookKey(args);
  const rows = world.rows.books.filter(
    (row) =>
      (args.filter?.text == null || row.title.toLowerCase().includes('a')) &&
      (args.filter?.rare == null || row.rare),
  );
  const inFront = (row: (typeof rows)[number]) =>
    rows.filter((other) => key(other) < key(row) || (key(other) === key(row) && other.id < row.id)).length;
  const ids: string[] = [];
  for (const row of rows) ids[inFront(row)] = row.id;
  return args.orderBy?.direction === 'DESC' ? ids.reverse() : ids;
}

it(
  `a walk sees every row exactly once, forward and backward (VERBUND_SEED=${seed})`,
  { timeout: 120_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(drawn(drawWalk), async (walk) => {
        const federation = federate(walk.world);
        const expected = expectedIds(walk);

        const forward: string[] = [];
        for (let after: string | null = null, more = true; more;) {
          const page: Page = await pageOf(federation, { ...walk.args, first: walk.size, after });
          expect(page.totalCount).toBe(expected.length);
          expect(page.pageInfo.hasPreviousPage).toBe(after !== null);
          forward.push(...page.nodes.map((node) => node.id));
          [after, more] = [page.pageInfo.endCursor, page.pageInfo.hasNextPage];
          expect(forward.length).toBeLessThanOrEqual(expected.length);
        }
        expect(forward).toEqual(expected);

        const backward: string[] = [];
        for (let before: string | null = null, more = true; more;) {
          const page: Page = await pageOf(federation, { ...walk.args, last: walk.size, before });
          expect(page.pageInfo.hasNextPage).toBe(before !== null);
          backward.unshift(...page.nodes.map((node) => node.id));
          [before, more] = [page.pageInfo.startCursor, page.pageInfo.hasPreviousPage];
          expect(backward.length).toBeLessThanOrEqual(expected.length);
        }
        expect(backward).toEqual(expected);
      }),
      { seed, numRuns: 60 },
    );
  },
);

it(
  `a cursor of any shard leads on from any other set of shards (VERBUND_SEED=${seed})`,
  { timeout: 120_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(
        drawn((draw) => ({ walk: drawWalk(draw), more: draw.chance(50) })),
        async ({ walk, more }) => {
          const { world, size, args } = walk;
          const fewer: World = { ...world, towns: world.towns.slice(0, Math.max(1, world.towns.length - 1)) };
          const [before, after] = more ? [fewer, world] : [world, fewer];
          const first = await pageOf(federate(before), { ...args, first: size });
          const rest = await pageOf(federate(after), {
            ...args,
            first: 200,
            after: first.pageInfo.endCursor,
          });
          const place = (ids: readonly string[], id: string | undefined) =>
            id === undefined ? 0 : ids.indexOf(id) + 1;
          const all = expectedIds(walk);
          const inAfter = new Set(after.towns);
          const expected = all
            .slice(place(all, first.nodes.at(-1)?.id))
            .filter((id) => inAfter.has(id.slice(0, id.indexOf(':'))));
          expect(rest.nodes.map((node) => node.id)).toEqual(expected);
        },
      ),
      { seed, numRuns: 40 },
    );
  },
);
