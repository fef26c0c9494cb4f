import type { ExecutionResult, GraphQLSchema } from 'graphql';
import type { Contract } from './compose/contract.ts';
import type { Diagnostic } from './compose/diagnostics.ts';
import { joinShards } from './compose/join-shards.ts';
import { readContract } from './compose/read-contract.ts';
import type { Engine, EngineOptions, EngineRequest, ShardState, SubscriptionRequest } from './engine.ts';
import { OperationError, refuse } from './errors.ts';
import { execute } from './execute/execute.ts';
import type { Environment } from './execute/execution.ts';
import { hostFindings } from './host-findings.ts';
import {
  OperationReader,
  type OperationRequest,
  type ReadFor,
  type ReadOperation,
} from './operation-reader.ts';
import { createOutward, type Outward } from './outward/outward.ts';
import { printPlan } from './plan/print-plan.ts';
import { SYSTEM_CLOCK } from './ports/clock.ts';
import { DEFAULT_LIMITS } from './ports/limits.ts';
import type { ShardSource } from './ports/shard-source.ts';
import { DEFAULT_STREAM_SETTINGS } from './ports/stream-settings.ts';
import { Streams } from './subscribe/streams.ts';
import { subscribe } from './subscribe/subscribe.ts';

/** Thrown by `createEngine` where the contract itself cannot be served. */
export class CompositionError extends Error {
  readonly diagnostics: readonly Diagnostic[];

  constructor(diagnostics: readonly Diagnostic[]) {
    super(
      diagnostics
        .map((finding) => `${finding.code} ${finding.coordinate ?? ''}: ${finding.message}`)
        .join('\n'),
    );
    this.name = 'CompositionError';
    this.diagnostics = diagnostics;
  }
}

/** Composes and starts serving. Throws a CompositionError where the contract cannot be served; a bad shard never throws. */
export function createEngine<Context = unknown>(options: EngineOptions<Context>): Engine<Context> {
  const read = readContract(options.contract);
  if (read.contract === null) throw new CompositionError(read.diagnostics);
  const unserved = hostFindings(read.contract, options.host ?? {});
  if (unserved.length > 0) throw new CompositionError(unserved);
  return new ComposedEngine(options, read.contract, read.diagnostics);
}

/** Codes a shard may answer with that are part of the protocol, whatever the contract. */
const PROTOCOL_CODES = [
  'BAD_USER_INPUT',
  'PAGE_SIZE_INVALID',
  'CURSOR_INVALID',
  'CURSOR_MISMATCH',
  'CURSOR_ORDER_VERSION',
  'CURSOR_EXPIRED',
  'CURSOR_UNKNOWN',
];

class ComposedEngine<Context> implements Engine<Context> {
  readonly apiSchema: GraphQLSchema;
  #outward: Outward<Context> | undefined;
  readonly #contract: Contract;
  readonly #findings: readonly Diagnostic[];
  readonly #reader: OperationReader<Context>;
  readonly #streams: Streams<Context>;
  /** Replaced as a whole: an operation under way keeps the one it began with. */
  #environment: Environment<Context>;
  #diagnostics: readonly Diagnostic[];

  constructor(options: EngineOptions<Context>, contract: Contract, findings: readonly Diagnostic[]) {
    const limits = { ...DEFAULT_LIMITS, ...options.limits };
    const host = options.host ?? {};
    const { protocol, transport } = options;
    const joined = joinShards(contract, options.shards);
    this.apiSchema = contract.apiSchema;
    this.#contract = contract;
    this.#findings = findings;
    this.#reader = new OperationReader({ contract, protocol, host }, limits);
    this.#diagnostics = joined.diagnostics;
    this.#environment = {
      supergraph: joined.supergraph,
      transport,
      protocol,
      host,
      limits,
      publicCodes: new Set([...PROTOCOL_CODES, ...(options.publicCodes ?? [])]),
      read: (request) => this.#reader.read(request),
      report: options.report ?? (() => {}),
    };
    this.#streams = new Streams({
      settings: { ...DEFAULT_STREAM_SETTINGS, ...options.streams },
      clock: options.clock ?? SYSTEM_CLOCK,
      environment: () => this.#environment,
    });
  }

  /** Made when it is first asked for: most engines stand alone. */
  get outward(): Outward<Context> {
    return (this.#outward ??= createOutward(this.#contract, () => this.#environment));
  }

  get shards(): readonly ShardState[] {
    return [...this.#environment.supergraph.shards.values()].map(
      ({ name, state, contractVersion, orderVersion, diagnostics }) => ({
        name,
        state,
        contractVersion,
        orderVersion,
        diagnostics,
      }),
    );
  }

  get diagnostics(): readonly Diagnostic[] {
    return [...this.#findings, ...this.#diagnostics];
  }

  setShards(shards: readonly ShardSource[]): readonly Diagnostic[] {
    const { supergraph, diagnostics } = joinShards(this.#contract, shards);
    this.#environment = { ...this.#environment, supergraph };
    this.#diagnostics = diagnostics;
    this.#streams.review();
    return diagnostics;
  }

  async execute(request: EngineRequest<Context>): Promise<ExecutionResult> {
    const operation = this.#read(request);
    if ('errors' in operation) return operation;
    const { compiled, size, given, variables } = operation;
    return execute(this.#environment, compiled, {
      given,
      variables,
      size,
      admit: request.admit,
      explain: request.explain,
      context: request.context,
      signal: request.signal,
    });
  }

  async subscribe({
    context,
    signal,
    audience,
    ...request
  }: SubscriptionRequest<Context>): ReturnType<Engine<Context>['subscribe']> {
    const operation = this.#read(request, 'SUBSCRIBE');
    if ('errors' in operation) return operation;
    return subscribe(this.#environment, this.#streams, { operation, context, signal, audience });
  }

  get streamCount(): number {
    return this.#streams.size;
  }

  explain(request: OperationRequest): string {
    const operation = this.#read(request, 'EXPLAIN');
    if (!('errors' in operation)) return printPlan(operation.compiled.plan);
    return `${operation.errors.map((error) => `${String(error.extensions['code'])}: ${error.message}`).join('\n')}\n`;
  }

  #read(
    request: OperationRequest,
    use: ReadFor = 'EXECUTE',
  ): ReadOperation | { errors: OperationError['errors'] } {
    try {
      return this.#reader.read(request, use);
    } catch (error) {
      if (error instanceof OperationError) return { errors: error.errors };
      this.#environment.report(error);
      return { errors: refuse('INTERNAL_SERVER_ERROR', 'this could not be answered').errors };
    }
  }
}
