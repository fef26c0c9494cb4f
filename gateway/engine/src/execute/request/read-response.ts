import { state } from '../coverage/source-state.ts';
import { errorTree } from '../errors/error-tree.ts';
import { readUpstreamErrors } from '../errors/upstream-error.ts';
import { isObject } from '../check/row.ts';
import type { Arrived } from './arrived.ts';

const REFUSALS = new Set(['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED']);

/** Reads the body of a response as the GraphQL specification has it ("Response Format"); anything else discards it. */
export function readResponse(
  body: unknown,
  shard: string,
  publicCodes: ReadonlySet<string>,
  durationMs: number,
): Arrived {
  if (!isObject(body)) return invalid('expected a GraphQL response', durationMs);
  const { data } = body;
  const given = body['errors'];
  const errors = given === undefined || given === null ? [] : readUpstreamErrors(given, shard, publicCodes);
  if (errors === null) return invalid('expected a list of GraphQL errors', durationMs);
  if (data === undefined || data === null) {
    if (errors.length === 0) return invalid('expected data or errors, got neither', durationMs);
    if (isRefusal(given))
      return {
        ok: false,
        source: state('UNSUPPORTED', 'it does not understand this operation', durationMs),
        notSent: false,
      };
  } else if (!isObject(data)) {
    return invalid('expected data to be an object', durationMs);
  }
  if (errors.length === 0)
    return { ok: true, data: data ?? null, errors: undefined, requestErrors: [], durationMs };
  return {
    ok: true,
    data: data ?? null,
    errors: errorTree(errors.filter((error) => error.path !== null)),
    requestErrors: errors.filter((error) => error.path === null),
    durationMs,
  };
}

/** A shard whose schema has changed since its SDL was read refuses what its SDL allowed. */
function isRefusal(errors: unknown): boolean {
  const codes = (errors as readonly { readonly extensions?: { readonly code?: unknown } }[]).map(
    (error) => error.extensions?.code,
  );
  return codes.some((code) => typeof code === 'string' && REFUSALS.has(code));
}

function invalid(message: string, durationMs: number): Arrived {
  return { ok: false, source: state('INVALID', message, durationMs), notSent: false };
}
