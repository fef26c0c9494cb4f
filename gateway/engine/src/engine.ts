import type { DocumentNode, ExecutionResult, GraphQLSchema } from 'graphql';
import type { Admit } from './cost/account.ts';
import type { Outward } from './outward/outward.ts';
import type { Diagnostic } from './compose/diagnostics.ts';
import type { Host } from './ports/host.ts';
import type { Clock } from './ports/clock.ts';
import type { Limits } from './ports/limits.ts';
import type { Protocol } from './ports/protocol.ts';
import type { ShardSource } from './ports/shard-source.ts';
import type { StreamSettings } from './ports/stream-settings.ts';
import type { Transport } from './ports/transport.ts';

export interface EngineOptions<Context = unknown> {
  /** SDL of the contract, with the engine's directives. */
  readonly contract: string;
  readonly shards: readonly ShardSource[];
  readonly transport: Transport<Context>;
  readonly protocol: Protocol;
  readonly host?: Host<Context>;
  readonly limits?: Partial<Limits>;
  readonly streams?: Partial<StreamSettings>;
  /** Time and chance for streams. Default: those of the system. */
  readonly clock?: Clock;
  /** Error codes of the contract a shard may answer with: such errors pass with their message; all others become neutral. */
  readonly publicCodes?: readonly string[];
  /** Told of our own mistakes (INTERNAL_SERVER_ERROR), for the log. Default: nobody. */
  readonly report?: (error: unknown) => void;
}

export interface EngineRequest<Context = unknown> {
  /** Text of the document; with it plans are found fastest. `document` or `source` is needed. */
  readonly source?: string | undefined;
  readonly document?: DocumentNode | undefined;
  readonly operationName?: string | null | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | null | undefined;
  readonly context: Context;
  /** Asked once it is known what the operation costs, before anything is sent: an error refuses it. */
  readonly admit?: Admit | undefined;
  /** Adds `extensions.explain`: the plan, who is asked and who not, every request. */
  readonly explain?: boolean | undefined;
  /** Aborts queries; a mutation under way is not aborted. */
  readonly signal?: AbortSignal | undefined;
  /** True where the caller has validated `document` against `apiSchema` already. */
  readonly validated?: boolean | undefined;
}

export interface SubscriptionRequest<Context = unknown> {
  /** Text of the document; with it plans are found fastest. `document` or `source` is needed. */
  readonly source?: string | undefined;
  readonly document?: DocumentNode | undefined;
  readonly operationName?: string | null | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | null | undefined;
  /** Of subscriptions that are shared, that of the first counts. */
  readonly context: Context;
  /** Ends the stream. */
  readonly signal?: AbortSignal | undefined;
  /** True where the caller has validated `document` against `apiSchema` already. */
  readonly validated?: boolean | undefined;
  /**
   * Subscriptions of the same operation, variables (but for `after`) and audience share one upstream subscription per shard, one execution, and one result object
   * per event. Callers of one audience must have the same rights. Null: shared with nobody.
   */
  readonly audience: string | null;
}

/** What the engine knows about a shard without asking it. */
export interface ShardState {
  readonly name: string;
  /** READY: may be asked. UNREACHABLE: no SDL yet. QUARANTINED: its SDL breaks the contract. */
  readonly state: 'READY' | 'UNREACHABLE' | 'QUARANTINED';
  readonly contractVersion: string | null;
  readonly orderVersion: string | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** Horizontal federation over a set of shards: compose, plan and execute with the caches between them. */
export interface Engine<Context = unknown> {
  /** What clients see. The same object as long as the contract is the same. */
  readonly apiSchema: GraphQLSchema;
  /** The same graph for another federation that mounts it. */
  readonly outward: Outward<Context>;
  readonly shards: readonly ShardState[];
  /** Findings about the shards of the last composition. */
  readonly diagnostics: readonly Diagnostic[];
  /** Replaces the set of shards, without a restart; operations under way end on the old set. Returns the findings. */
  setShards(shards: readonly ShardSource[]): readonly Diagnostic[];
  /** Answers one query or mutation. Never throws and never rejects. */
  execute(request: EngineRequest<Context>): Promise<ExecutionResult>;
  /**
   * Begins one subscription: the events of all shards asked for, as one stream, each with the cursor to come back with. Never rejects. A result in place of a stream
   * means that it did not begin. The stream itself never throws; it ends after `return()`, after `signal`, after a result without data, and after a GAP
   * with QUEUE_OVERFLOW. It outlives `setShards`.
   */
  subscribe(
    request: SubscriptionRequest<Context>,
  ): Promise<AsyncGenerator<ExecutionResult, void, void> | ExecutionResult>;
  /** Merged streams that are open now. Each has one upstream subscription per shard. */
  readonly streamCount: number;
  /** The plan of an operation as text; or the errors that keep it from having one. */
  explain(
    request: Pick<EngineRequest<Context>, 'source' | 'document' | 'operationName' | 'variables'>,
  ): string;
}
