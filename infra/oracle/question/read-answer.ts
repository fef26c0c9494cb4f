import type { HouseAnswer } from '../house/house.ts';
import type { Answer } from '../reference/answer.ts';
import { inOrder } from '../reference/statistics.ts';

/**
 * What the gateway has answered in the form of the reference: of coverage who is missing, of the states who is in them, and lists that have
 * no order of their own in one order.
 */
export function readAnswer({ data, codes }: HouseAnswer): Answer {
  return { data: read(data) as Answer['data'], codes: [...new Set(codes)].toSorted() };
}

function read(value: unknown, key = ''): unknown {
  if (Array.isArray(value)) return readList(value as readonly unknown[], key);
  if (value === null || typeof value !== 'object') return value;
  if (key === 'coverage') return readCoverage(value as Coverage);
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, read(inner, name)]));
}

function readList(list: readonly unknown[], key: string): unknown {
  const rows = list.map((row) => read(row));
  if (key === 'groups') return inOrder(rows);
  if (rows.every(isRelation)) return rows.map(({ relation }) => relation);
  if (key !== 'nodes') return rows;
  const nodes = rows as readonly { readonly id: string }[];
  const sorted = nodes.toSorted((left, right) => (left.id < right.id ? -1 : 1));
  return sorted.every((row) => Object.keys(row).length === 1) ? sorted.map(({ id }) => id) : sorted;
}

/** An entry of which nothing but its relation was asked. */
function isRelation(row: unknown): row is { readonly relation: string } {
  return typeof row === 'object' && row !== null && 'relation' in row && Object.keys(row).length === 1;
}

interface Coverage {
  readonly complete: boolean;
  readonly sources: readonly { readonly region: string; readonly status: string }[];
}

function readCoverage({ complete, sources }: Coverage) {
  const missing = sources.filter(({ status }) => status !== 'OK' && status !== 'SKIPPED');
  return { complete, missing: missing.map(({ region }) => region).toSorted() };
}
