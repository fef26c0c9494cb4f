import { refuse } from '../../errors.ts';
import type {
  TransportFailed,
  TransportFailure,
  TransportRequest,
  TransportResponse,
} from '../../ports/transport.ts';
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
  /** See upstream-variables.ts. Shards that are asked the same may be given the same object: it is only read. */
  readonly variables: Readonly<Record<string, unknown>>;
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
  const timeoutMs = deadline.remainingMs();
  const response = await answerInTime(execution, {
    shard,
    query: document.text,
    operationName: compiled.plan.operationName,
    variables: options.variables,
    kind: options.kind,
    timeoutMs,
    maxBytes: Math.max(1, maxBytes - execution.used.bytes),
    signal: options.kind === 'query' ? execution.signal : undefined,
    context: execution.context,
  });
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

/** What the transport answers, or that it was late. A transport must not throw; one that does is out of order, and its shard out of reach. */
function answerInTime<Context>(
  { environment, deadline }: Execution<Context>,
  request: TransportRequest<Context>,
): Promise<TransportResponse> {
  return new Promise((resolve) => {
    const broken = () => resolve(OUT_OF_ORDER);
    try {
      environment.transport.fetch(request).then(resolve, broken);
    } catch {
      broken();
    }
    void deadline.expired.then(() => resolve(late(request.timeoutMs)));
  });
}

const OUT_OF_ORDER: TransportFailed = Object.freeze({
  ok: false,
  failure: 'UNREACHABLE',
  message: 'the way to it is out of order',
  durationMs: 0,
});
