import type { SourceState } from '../coverage/source-state.ts';
import type { ErrorTree } from '../errors/error-tree.ts';
import type { UpstreamError } from '../errors/upstream-error.ts';
import type { Arrived } from '../request/arrived.ts';

/** What one shard said about one field: taken out of its response, not yet checked. */
export type FieldAnswer =
  | { readonly ok: false; readonly source: SourceState }
  | {
      readonly ok: true;
      readonly value: unknown;
      readonly errors: ErrorTree | undefined;
      /** Errors that cost the whole field, wherever they stood. */
      readonly failures: readonly UpstreamError[];
      readonly durationMs: number;
    };

/** Takes a root field out of a response. */
export function rootAnswer(arrived: Arrived | undefined, responseKey: string): FieldAnswer | undefined {
  if (!arrived?.ok) return arrived;
  return {
    ok: true,
    value: arrived.data === null ? null : arrived.data[responseKey],
    errors: arrived.errors?.children.get(responseKey),
    failures: arrived.requestErrors,
    durationMs: arrived.durationMs,
  };
}
