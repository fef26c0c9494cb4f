import {
  fingerprint,
  formatCursor,
  formatVector,
  isPosition,
  parseCursor,
  parseVector,
} from '@verbund/schema';
import { createEngine, type Protocol } from '../src/index.ts';

/**
 * What the engine adds to a fan-out: one merged page over four shards in memory, against JSON.parse + merge + JSON.stringify of the same texts.
 * Prints the least of interleaved rounds (the machine is shared), and the median of their ratios. Run: `pnpm --filter @verbund/engine bench [rounds]`.
 */
const CONTRACT = /* GraphQL */ `
  extend schema @contract(version: "1.0", order: 1)
  type Query {
    books(first: Int, after: String, last: Int, before: String, filter: BookFilter): BookConnection @scatter(merge: CONNECTION)
    book(id: ID!): Book @route(by: "id")
  }
  input BookFilter {
    keyword: String
  }
  type Book @key(fields: "id") @sharded {
    id: ID!
    title: String!
    shelf: String!
    keywords: [String!]!
  }
  type BookConnection {
    edges: [BookEdge!]!
    pageInfo: PageInfo!
    totalCount: Int! @merge(with: SUM)
  }
  type BookEdge {
    cursor: String!
    node: Book!
  }
  type PageInfo {
    hasNextPage: Boolean!
    endCursor: String
  }
`;
const LIST = /* GraphQL */ `
  query List($first: Int, $after: String, $filter: BookFilter) {
    books(first: $first, after: $after, filter: $filter) {
      edges {
        cursor
        node {
          id
          title
          shelf
          keywords
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
`;
const ONE = 'query One($id: ID!) { book(id: $id) { id title shelf keywords } }';
const TOWNS = ['ahm', 'bex', 'cor', 'dun'];

const protocol: Protocol = {
  orderVersion: '1',
  parseCursor,
  formatCursor,
  parseVector,
  formatVector,
  isPosition,
  fingerprint,
  ownerOf: (_, id) => {
    const town = id.slice(0, 3);
    return TOWNS.includes(town) && id[3] === ':' ? { shard: town } : { error: 'ID_INVALID', message: id };
  },
};

function bookOf(town: string, index: number) {
  const id = `${town}:book/number-${index}`;
  return {
    id,
    title: `A book of some length, the ${index}th of ${town}`,
    shelf: `${town} ${index % 7}`,
    keywords: ['RIVERS', 'TRAVEL'],
  };
}

function pageText(town: string, size: number, walk: string): string {
  const _v_edges = Array.from({ length: size }, (_, index) => {
    const node = bookOf(town, index);
    const key = `${String(index).padStart(6, '0')} a key of a common length for a title`;
    return {
      _v_cursor: formatCursor({
        orderVersion: '1',
        direction: 'A',
        fingerprint: walk,
        missed: [],
        key,
        id: node.id,
      }),
      _v_n0: node,
    };
  });
  return JSON.stringify({
    data: { books: { totalCount: 5000, _v_edges, _v_page: { hasNextPage: true, hasPreviousPage: false } } },
  });
}

interface Subject {
  readonly name: string;
  readonly engine: () => Promise<number>;
  readonly bare: () => Promise<number>;
}

function listSubject(size: number): Subject {
  const variables = { first: size, filter: { keyword: 'RIVERS' } };
  const walk = fingerprint('books', variables);
  const texts = new Map(TOWNS.map((town) => [town, pageText(town, size, walk)]));
  const engine = engineOver((shard) => texts.get(shard) ?? '');
  return {
    name: `list${size}`,
    engine: async () =>
      JSON.stringify(await engine.execute({ source: LIST, variables, context: undefined })).length,
    bare: async () => {
      const pages = await Promise.all(
        TOWNS.map(async (town) => JSON.parse(texts.get(town) ?? '').data.books),
      );
      return JSON.stringify({ data: { books: bareMerge(pages, size) } }).length;
    },
  };
}

function oneSubject(): Subject {
  const text = JSON.stringify({ data: { book: bookOf('bex', 7) } });
  const engine = engineOver(() => text);
  const variables = { id: 'bex:book/number-7' };
  return {
    name: 'one',
    engine: async () =>
      JSON.stringify(await engine.execute({ source: ONE, variables, context: undefined })).length,
    bare: async () => JSON.stringify(JSON.parse(text)).length,
  };
}

function engineOver(answer: (shard: string) => string) {
  return createEngine({
    contract: CONTRACT,
    shards: TOWNS.map((name) => ({ name, sdl: CONTRACT })),
    protocol,
    transport: {
      fetch: async ({ shard }) => {
        const text = answer(shard);
        return { ok: true, body: JSON.parse(text), bytes: text.length, durationMs: 1 };
      },
    },
  });
}

interface BarePage {
  readonly totalCount: number;
  readonly _v_edges: readonly {
    readonly _v_cursor: string;
    readonly _v_n0: { readonly id: string; readonly title: string };
  }[];
  readonly _v_page: { readonly hasNextPage: boolean };
}

/** What anybody would write by hand: no checks, no coverage, no nulls, no aliases. */
function bareMerge(pages: readonly BarePage[], size: number) {
  const rows = pages
    .flatMap((page) => page._v_edges)
    .sort((a, b) => (a._v_n0.title < b._v_n0.title ? -1 : 1));
  const edges = rows.slice(0, size).map((edge) => ({ cursor: edge._v_cursor, node: edge._v_n0 }));
  const pageInfo = {
    hasNextPage: rows.length > size || pages.some((page) => page._v_page.hasNextPage),
    endCursor: edges.at(-1)?.cursor,
  };
  return { edges, pageInfo, totalCount: pages.reduce((total, page) => total + page.totalCount, 0) };
}

async function microsecondsEach(run: () => Promise<number>, times: number): Promise<number> {
  const start = process.cpuUsage();
  for (let count = 0; count < times; count++) await run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / times;
}

const median = (values: number[]) => values.sort((a, b) => a - b)[values.length >> 1] ?? 0;

const rounds = Number(process.argv[2] ?? 9);
for (const { name, engine, bare } of [listSubject(20), listSubject(100), oneSubject()]) {
  const times = name === 'list100' ? 200 : name === 'one' ? 2000 : 600;
  await microsecondsEach(engine, times);
  await microsecondsEach(bare, times);
  const measured: { engine: number; bare: number }[] = [];
  for (let round = 0; round < rounds; round++)
    measured.push({
      engine: await microsecondsEach(engine, times),
      bare: await microsecondsEach(bare, times),
    });
  const least = (values: number[]) => Math.min(...values);
  const [ours, theirs] = [least(measured.map((one) => one.engine)), least(measured.map((one) => one.bare))];
  const ratio = median(measured.map((one) => one.engine / one.bare));
  console.log(
    `${name}: engine ${ours.toFixed(1)} us, bare ${theirs.toFixed(1)} us CPU each; added ${(ours - theirs).toFixed(1)} us, ratio ${ratio.toFixed(2)}`,
  );
}
