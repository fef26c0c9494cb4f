import { Pool } from 'undici';
import { parseCursor } from '@verbund/schema';

/** An edge as all bench programs read it. */
export interface BenchEdge {
  readonly cursor: string;
  readonly node: { readonly id: string };
}

export interface BenchConnection {
  readonly edges: readonly BenchEdge[];
  readonly pageInfo: { readonly hasNextPage: boolean };
  readonly totalCount: number;
}

/** One pool per region, from `th=http://…,mv=…`. */
export function poolsOf(regions: string): Map<string, Pool> {
  return new Map(
    regions.split(',').map((entry) => {
      const [code = '', url = ''] = entry.split(/=(.*)/);
      return [code, new Pool(new URL(url).origin, { connections: 64, allowH2: false })];
    }),
  );
}

/** One request, its answer parsed. The cheapest way undici offers. */
export function ask(pool: Pool, body: string): Promise<{ data: Record<string, unknown> }> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    pool.dispatch(
      { method: 'POST', path: '/graphql', headers: ['content-type', 'application/json'], body },
      {
        onRequestStart() {},
        onResponseStart() {},
        onResponseData: (_controller, chunk) => void chunks.push(chunk),
        onResponseEnd: () =>
          resolve(JSON.parse(Buffer.concat(chunks).toString('utf8')) as { data: Record<string, unknown> }),
        onResponseError: (_controller, error) => reject(error),
      },
    );
  });
}

/** The first rows of all pages in the order of (key, id). */
export function mergePages(
  pages: readonly BenchConnection[],
  first: number,
): BenchConnection & { pageInfo: { endCursor: string | null } } {
  const heads = pages.map(() => 0);
  const places = pages.map(({ edges }) => placeOf(edges[0]));
  const edges: BenchEdge[] = [];
  while (edges.length < first) {
    let best = -1;
    for (let index = 0; index < pages.length; index++) {
      const place = places[index];
      if (place != null && (best < 0 || place < (places[best] as string))) best = index;
    }
    if (best < 0) break;
    const page = (pages[best] as BenchConnection).edges;
    edges.push(page[heads[best] as number] as BenchEdge);
    heads[best] = (heads[best] as number) + 1;
    places[best] = placeOf(page[heads[best] as number]);
  }
  const left = pages.some(
    ({ edges: all, pageInfo }, index) => pageInfo.hasNextPage || (heads[index] as number) < all.length,
  );
  return {
    edges,
    pageInfo: { hasNextPage: left, endCursor: edges.at(-1)?.cursor ?? null },
    totalCount: pages.reduce((sum, { totalCount }) => sum + totalCount, 0),
  };
}

function placeOf(edge: BenchEdge | undefined): string | null {
  const cursor = edge ? parseCursor(edge.cursor) : null;
  return cursor ? `${cursor.key}|${cursor.id}` : null;
}
