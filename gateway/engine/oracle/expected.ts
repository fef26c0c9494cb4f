import type { ExecutionResult, GraphQLFormattedError } from 'graphql';
import { rowsOf } from '../toy/rows.ts';
import { createToyServer, type ToyRequest } from '../toy/server.ts';
import type { MissesRound } from './federation.ts';
import { scatterKeys } from './scatter-keys.ts';
import type { World } from './world.ts';

/** An answer reduced to what must be equal: the data with its key order, and errors as a set of (path, code). */
export interface Answer {
  readonly data: unknown;
  /** Sorted lines `<path> <code>`. */
  readonly errors: readonly string[];
}

/** What one database with all rows answers. */
export async function expectedAnswer(
  world: World,
  request: ToyRequest,
  silent: ReadonlySet<string> = new Set(),
  missesRound: MissesRound = () => false,
): Promise<Answer> {
  const lost = world.brittle
    ? await lostParts(world, request, silent)
    : new Map<string, Map<string, readonly string[]>>();
  const oracle = createToyServer({
    ...world,
    silent,
    missesRound,
    lost: new Map([...lost].map(([key, towns]) => [key, new Set(towns.keys())])),
  });
  const answer = answerOf(await oracle.answer(request));
  const lines = [...lost].flatMap(([key, towns]) =>
    [...towns.values()].flat().map((code) => errorLine([key], code)),
  );
  return {
    data: answer.data,
    errors: sortedSet([...answer.errors.filter((line) => !repeats(line, lost)), ...lines]),
  };
}

/**
 * Which towns' parts of which root fields are lost, with the codes of their errors: where the town, asked alone, answers null because a row
 * of its own fails in a field that may not be null. What every town refuses alike (a bad page, say) is no loss; the oracle refuses it too.
 */
async function lostParts(
  world: World,
  request: ToyRequest,
  silent: ReadonlySet<string>,
): Promise<Map<string, Map<string, readonly string[]>>> {
  const lost = new Map<string, Map<string, readonly string[]>>();
  const scattered = scatterKeys(request.query);
  for (const town of world.towns) {
    if (silent.has(town)) continue;
    const shard = createToyServer({ rows: rowsOf(world.rows, new Set([town])), towns: world.towns, town });
    const { data, errors } = await shard.answer(request);
    for (const [key, value] of Object.entries(data ?? {})) {
      if (value !== null || !scattered.has(key)) continue;
      const codes = (errors ?? [])
        .filter((error) => error.path?.[0] === key && error.message.startsWith('planted'))
        .map(codeOf);
      if (codes.length === 0) continue;
      lost.set(key, (lost.get(key) ?? new Map<string, readonly string[]>()).set(town, codes));
    }
  }
  return lost;
}

/** The oracle says of a field without any source left that nobody answers; here it is known why. */
function repeats(line: string, lost: ReadonlyMap<string, unknown>): boolean {
  return [...lost.keys()].some((key) => line === errorLine([key], 'SHARD_UNREACHABLE'));
}

/** What must be equal of an answer. */
export function answerOf({ data, errors }: ExecutionResult): Answer {
  return {
    data: JSON.parse(JSON.stringify(data ?? null)),
    errors: sortedSet((errors ?? []).map((error) => errorLine(error.path ?? [], codeOf(error)))),
  };
}

function errorLine(path: readonly (string | number)[], code: string): string {
  return `${path.join('.')} ${code}`;
}

/** The code of an error; graphql-js gives none to errors of arguments, nor to those a resolver throws. */
function codeOf(error: GraphQLFormattedError & { readonly originalError?: unknown }): string {
  const code = error.extensions?.['code'];
  return typeof code === 'string' ? code : error.originalError ? 'INTERNAL_SERVER_ERROR' : 'BAD_USER_INPUT';
}

function sortedSet(lines: readonly string[]): readonly string[] {
  return [...new Set(lines)].sort();
}

/** Null where both answers are equal, else the first difference in words. */
export function difference(expected: Answer, actual: Answer): string | null {
  const paths = expected.errors.map((line) => line.slice(0, line.lastIndexOf(' ')).split('.'));
  const [one, other] = [
    JSON.stringify(withoutFailedLinks(expected.data, paths)),
    JSON.stringify(withoutFailedLinks(actual.data, paths)),
  ];
  if (one !== other)
    return `data\n  expected ${one}\n  actual   ${other}\n  errors   ${JSON.stringify(actual.errors)}`;
  const [lines, others] = [
    withoutBystanders(expected.errors).join('\n'),
    withoutBystanders(actual.errors).join('\n'),
  ];
  return lines === others
    ? null
    : `errors\n  expected ${JSON.stringify(expected.errors)}\n  actual   ${JSON.stringify(actual.errors)}\n  data     ${one}`;
}

/** Where those who answer refuse a field, it says nothing that others did not answer: only shards may know that they would refuse. */
function withoutBystanders(lines: readonly string[]): readonly string[] {
  const paths = lines
    .filter((line) => !line.endsWith(' SHARD_UNREACHABLE'))
    .map((line) => line.slice(0, line.lastIndexOf(' ')));
  return lines.filter((line) => !paths.some((path) => line === `${path} SHARD_UNREACHABLE`));
}

const RESOLUTIONS = new Set<unknown>(['RESOLVED', 'MOVED', 'UNREACHABLE']);

/**
 * The data without the resolution of links whose row is null because a field in it failed. One database knows whether there is such a row;
 * the gateway has seen an error in its place, and calls that unreachable.
 */
function withoutFailedLinks(data: unknown, paths: readonly (readonly string[])[]): unknown {
  const masked = JSON.parse(JSON.stringify(data)) as unknown;
  for (const path of paths) {
    let at: unknown = masked;
    for (const key of path) {
      if (typeof at !== 'object' || at === null) break;
      const holder = at as Record<string, unknown>;
      at = holder[key];
      if (at !== null || Array.isArray(holder)) continue;
      for (const beside of Object.keys(holder))
        if (RESOLUTIONS.has(holder[beside])) holder[beside] = 'FAILED';
    }
  }
  return masked;
}
