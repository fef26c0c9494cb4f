import { refuse } from '../../errors.ts';
import type { TransportFailed, TransportFailure, TransportResponse } from '../../ports/transport.ts';
import { state } from '../coverage/source-state.ts';
import type { SourceStatus } from '../../ports/coverage.ts';
import type { UpstreamDocument } from '../compile/compiled-plan.ts';
import type { Execution } from '../execution.ts';
import type { Arrived } from './arrived.ts';
import { readResponse } from './read-response.ts';

export interface SendOptions {
  readonly kind: 'query' | 'mutation';
  /** What is asked for, for an explanation: root fields, or types of rows. */
  readonly asks?: readonly string[];
  /** Rows looked up by their ids. */
  readonly ids?: number;
  /** Variables of the engine. */
  readonly own: Readonly<Record<string, unknown>>;
}

const STATUS: Readonly<Record<TransportFailure, SourceStatus>> = {
  TIMEOUT: 'TIMEOUT',
  UNREACHABLE: 'UNREACHABLE',
  INVALID: 'INVALID',
  TOO_LARGE: 'INVALID',
  SUSPENDED: 'SUSPENDED',
};

/**
 * One request to one shard. It ends at the deadline whatever the transport does. A mutation is not aborted when the client goes, nor retried.
 * Refuses the operation when all answers together grow too large (promise 10).
 */
export async function send<Context>(
  execution: Execution<Context>,
  shard: string,
  document: UpstreamDocument,
  options: SendOptions,
): Promise<Arrived> {
  const { environment, compiled, deadline } = execution;
  const { maxBytes } = environment.limits;
  const variables: Record<string, unknown> = { ...options.own };
  for (const name of document.variables)
    if (Object.hasOwn(execution.given, name)) variables[name] = execution.given[name];
  const timeoutMs = deadline.remainingMs();
  const answered = fetchSafely(execution, {
    shard,
    query: document.text,
    operationName: compiled.plan.operationName,
    variables,
    kind: options.kind,
    timeoutMs,
    maxBytes: Math.max(1, maxBytes - execution.used.bytes),
    signal: options.kind === 'query' ? execution.signal : undefined,
    context: execution.context,
  });
  const response = (await Promise.race([answered, deadline.expired])) ?? late(timeoutMs);
  note(execution, shard, options, response);
  if (!response.ok) {
    return {
      ok: false,
      source: state(STATUS[response.failure], response.message, response.durationMs),
      notSent: response.notSent === true,
    };
  }
  execution.used.bytes += response.bytes;
  if (execution.used.bytes > maxBytes)
    throw refuse('LIMIT_BYTES', `expected at most ${maxBytes} bytes from all together, got more`);
  return readResponse(response.body, shard, environment.publicCodes, response.durationMs);
}

function note<Context>(
  { account, trace }: Execution<Context>,
  shard: string,
  { asks = [], ids = 0 }: SendOptions,
  response: TransportResponse,
): void {
  const bytes = response.ok ? response.bytes : 0;
  account.sent(bytes);
  const status = response.ok ? 'OK' : STATUS[response.failure];
  trace?.request({ shard, asks, ids, status, bytes, durationMs: response.durationMs });
}

function late(durationMs: number): TransportFailed {
  return { ok: false, failure: 'TIMEOUT', message: 'it did not answer in time', durationMs };
}

/** A transport must not throw; one that does is out of order, and its shard out of reach. */
async function fetchSafely<Context>(
  execution: Execution<Context>,
  request: Parameters<typeof execution.environment.transport.fetch>[0],
): Promise<TransportResponse> {
  try {
    return await execution.environment.transport.fetch(request);
  } catch {
    return { ok: false, failure: 'UNREACHABLE', message: 'the way to it is out of order', durationMs: 0 };
  }
}
