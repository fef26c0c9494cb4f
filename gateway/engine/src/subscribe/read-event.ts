import type { ErrorTree } from '../execute/errors/error-tree.ts';
import { errorsBelow } from '../execute/errors/error-tree.ts';
import type { UpstreamError } from '../execute/errors/upstream-error.ts';
import { describe } from '../execute/check/violation.ts';
import { readResponse } from '../execute/request/read-response.ts';
import type { Protocol } from '../ports/protocol.ts';
import type { CompiledStream } from './compiled-stream.ts';

/** One event of a shard, believed: its form, its owner and its position are as the contract has them. */
export interface BelievedEvent {
  readonly kind: string;
  readonly cursor: string;
  readonly value: Readonly<Record<string, unknown>>;
  readonly errors: ErrorTree | undefined;
  readonly requestErrors: readonly UpstreamError[];
}

export type ReadEvent =
  | { readonly kind: 'EVENT'; readonly event: BelievedEvent }
  /** An event there was, but a field that may not be null failed. */
  | { readonly kind: 'LOST'; readonly code: string }
  /** The shard does not stream this, or not to this caller, or not from there. */
  | { readonly kind: 'REFUSED'; readonly error: UpstreamError }
  /** It cannot be believed, or does not understand the question. */
  | { readonly kind: 'BREACH'; readonly message: string };

export interface EventReader {
  readonly stream: CompiledStream;
  readonly protocol: Protocol;
  readonly publicCodes: ReadonlySet<string>;
}

const ONLY_THE_ENGINE = new Set(['SOURCE_DOWN', 'SOURCE_BACK', 'SOURCE_JOINED']);

/** Reads and checks one item of a shard's stream (promise 5). */
export function readEvent(reader: EventReader, body: unknown, shard: string): ReadEvent {
  const { node, check } = reader.stream;
  const response = readResponse(body, shard, reader.publicCodes, 0);
  if (!response.ok) {
    const code = response.source.status === 'UNSUPPORTED' ? 'SHARD_UNSUPPORTED' : 'SHARD_CONTRACT_VIOLATION';
    return { kind: 'BREACH', message: `${code}: ${response.source.message ?? ''}` };
  }
  const value = response.data?.[node.responseKey] ?? null;
  const errors = response.errors?.children.get(node.responseKey);
  if (value === null) {
    const [error] = [
      ...response.requestErrors,
      ...[...(response.errors ? errorsBelow(response.errors) : [])].map((below) => below.error),
    ];
    if (!error) return breach('expected an event, got null');
    const began = typeof body === 'object' && body !== null && 'data' in body;
    return began ? { kind: 'LOST', code: error.code } : { kind: 'REFUSED', error };
  }
  const wrong = check(value, shard);
  if (wrong) return breach(describe(wrong));
  const given = value as Readonly<Record<string, unknown>>;
  const problem = eventProblem(reader, given, shard);
  if (problem !== null) return breach(problem);
  const { kind, cursor } = node.event.keys;
  return {
    kind: 'EVENT',
    event: {
      kind: given[kind] as string,
      cursor: given[cursor] as string,
      value: given,
      errors,
      requestErrors: response.requestErrors,
    },
  };
}

function breach(message: string): ReadEvent {
  return { kind: 'BREACH', message: `SHARD_CONTRACT_VIOLATION: ${message}` };
}

/** What the form alone does not tell: an event is of the shard that sends it, about a row of its own, and has a position. */
function eventProblem(
  { stream, protocol }: EventReader,
  value: Readonly<Record<string, unknown>>,
  shard: string,
): string | null {
  const { keys } = stream.node.event;
  if (value[keys.shard] !== shard) return `${keys.shard}: expected an event of ${shard}`;
  if (ONLY_THE_ENGINE.has(String(value[keys.kind]))) return `${keys.kind}: this is not for a shard to say`;
  if (!protocol.isPosition(String(value[keys.cursor]))) return `${keys.cursor}: expected a position`;
  const id = keys.id === null ? null : value[keys.id];
  if (id === null || id === undefined) return null;
  const owner = protocol.ownerOf(null, id as string);
  return 'shard' in owner && owner.shard === shard
    ? null
    : `${keys.id}: expected the id of a row of ${shard}`;
}
