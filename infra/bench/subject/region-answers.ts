import { buildSchema, execute, parse } from 'graphql';
import { parseCursor } from '@verbund/schema';
import { cursorOf } from './operations.ts';
import { contractText, executableSdl } from './contract.ts';
import { rowsOf, type BenchRow } from './rows.ts';

interface PageArgs {
  readonly first: number;
  readonly after?: string | null;
}

/**
 * What one region answers to a request body. The first sight of a body is really executed with graphql-js, later ones come
 * from memory: a measurement then sees the gateway, not the region.
 */
export function regionAnswers(region: string): (body: string) => Buffer {
  const known = new Map<string, Buffer>();
  const schema = buildSchema(`${executableSdl()}\n${ownFields(region)}`);
  const root = rootOf(region, rowsOf(region));
  return (body) => {
    const found = known.get(body);
    if (found) return found;
    const { query, variables, operationName } = JSON.parse(body) as {
      query: string;
      variables?: Record<string, unknown>;
      operationName?: string;
    };
    const result = execute({
      schema,
      document: parse(query),
      rootValue: root,
      variableValues: variables ?? {},
      operationName: operationName ?? null,
    });
    const answer = Buffer.from(JSON.stringify(result));
    known.set(body, answer);
    return answer;
  };
}

function ownFields(region: string): string {
  return `extend type Query {
    ${region}_conference(id: ID!): Conference
    ${region}_conferences(first: Int!, after: String, orderBy: ConferenceOrder): ConferenceConnection
  }`;
}

function rootOf(region: string, rows: readonly BenchRow[]) {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return {
    _service: { sdl: contractText() },
    regions: [{ code: region, name: region, network: region, status: 'OK', demonstration: true }],
    conference: ({ id }: { id: string }) => byId.get(id) ?? null,
    conferences: ({ first, after }: PageArgs) => page(rows, first, after ?? null),
    // For gateways that cannot merge rows of one field: the same under a name of its own.
    [`${region}_conference`]: ({ id }: { id: string }) => byId.get(id) ?? null,
    [`${region}_conferences`]: ({ first, after }: PageArgs) => page(rows, first, after ?? null),
  };
}

function page(rows: readonly BenchRow[], first: number, after: string | null) {
  const cursor = after === null ? null : parseCursor(after);
  const start = cursor
    ? rows.findIndex(({ key, id }) => key > cursor.key || (key === cursor.key && id > cursor.id))
    : 0;
  const some = start < 0 ? [] : rows.slice(start, start + first);
  const edges = some.map((node) => ({ cursor: cursorOf(node), node }));
  return {
    edges,
    nodes: some,
    totalCount: rows.length,
    pageInfo: {
      hasNextPage: start >= 0 && start + first < rows.length,
      hasPreviousPage: start > 0,
      startCursor: edges.at(0)?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}
