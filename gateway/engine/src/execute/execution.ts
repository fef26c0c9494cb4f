import type { OperationRequest, ReadOperation } from '../operation-reader.ts';
import type { Account } from '../cost/account.ts';
import type { Supergraph } from '../compose/supergraph.ts';
import type { Ask, Host } from '../ports/host.ts';
import type { Trace } from '../explain/trace.ts';
import type { Limits } from '../ports/limits.ts';
import type { Protocol } from '../ports/protocol.ts';
import type { Transport } from '../ports/transport.ts';
import type { CompiledPlan } from './compile/compiled-plan.ts';
import type { OperationCoverage } from './coverage/operation-coverage.ts';
import type { ErrorSink } from './errors/error-sink.ts';
import type { AnswerWish } from './prepare/answer-wish.ts';
import type { Deadline } from './request/deadline.ts';
import type { NestedRun } from './prepare/nested-run.ts';
import type { PendingLookup, PendingNested } from './shape/shape.ts';

/** What all operations of an engine share. */
export interface Environment<Context> {
  readonly supergraph: Supergraph;
  readonly transport: Transport<Context>;
  readonly protocol: Protocol;
  readonly host: Host<Context>;
  readonly limits: Limits;
  readonly publicCodes: ReadonlySet<string>;
  /** Request → compiled plan, through the caches. Throws an OperationError where it cannot be run. */
  readonly read: (request: OperationRequest) => ReadOperation;
  /** Our own mistakes; the client learns only that there was one. */
  report(error: unknown): void;
}

/** One operation under way. */
export interface Execution<Context> {
  readonly environment: Environment<Context>;
  readonly compiled: CompiledPlan;
  /** Variables as the client gave them: they are what travels upstream. */
  readonly given: Readonly<Record<string, unknown>>;
  /** Variables with defaults, coerced by the API schema. */
  readonly variables: Readonly<Record<string, unknown>>;
  readonly context: Context;
  readonly signal: AbortSignal | undefined;
  readonly wish: AnswerWish;
  readonly deadline: Deadline;
  readonly sink: ErrorSink;
  readonly coverage: OperationCoverage;
  /** What was asked for and sent so far, together with all operations asked on behalf of this one. */
  readonly account: Account;
  /** Where it is written down how this operation is answered; null where nobody asked to know. */
  readonly trace: Trace | null;
  /** References still to be followed. */
  readonly pending: PendingLookup[];
  /** Nested fields still to be asked of all shards. */
  readonly pendingNested: PendingNested[];
  /** How nested fields are asked, by index; null until the first is. */
  nestedRuns: readonly NestedRun[] | null;
  /** What is used up of the bounds, together with all operations asked on behalf of this one. */
  readonly used: Used;
  /** Operations of the host around this one: one that asks on behalf of another is inside it. */
  readonly inside: number;
  /** Asks on behalf of this operation. */
  readonly ask: Ask;
}

export interface Used {
  /** Bytes received so far. */
  bytes: number;
}
