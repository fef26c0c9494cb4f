import type { GraphQLError } from 'graphql';
import { engineError } from '../errors.ts';
import type { SourceState } from '../execute/coverage/source-state.ts';
import { beginOperation } from '../execute/execute.ts';
import type { Execution } from '../execute/execution.ts';
import { ineligible } from '../execute/prepare/eligible.ts';
import { startDeadline } from '../execute/request/deadline.ts';
import type { SourceStatus } from '../ports/coverage.ts';
import type { TransportEvent } from '../ports/transport.ts';
import { isWanted, type StreamQuestion } from './question.ts';
import { readEvent, type ReadEvent } from './read-event.ts';
import type { StreamWorld } from './stream-world.ts';

const CODES: Readonly<Partial<Record<SourceStatus, string>>> = {
  INVALID: 'SHARD_CONTRACT_VIOLATION',
  UNSUPPORTED: 'SHARD_UNSUPPORTED',
};

/** The question of a stream, and how it is put to shards: to which, why not to one, and what its answers mean. */
export class Listening<Context> {
  readonly question: StreamQuestion<Context>;
  readonly #world: StreamWorld<Context>;

  constructor(world: StreamWorld<Context>, question: StreamQuestion<Context>) {
    this.#world = world;
    this.question = question;
  }

  /** Shards that are to be listened to. */
  wanted(): readonly string[] {
    return [...this.#world.environment().supergraph.shards.keys()].filter((shard) =>
      isWanted(this.question, shard),
    );
  }

  /** Why none of these can serve this stream; null where one can, or may after a while. */
  refusal(shards: readonly string[]): GraphQLError | null {
    const states = shards.map((shard) => this.#state(shard)?.status);
    if (states.length === 0 || states.some((status) => status !== 'UNSUPPORTED')) return null;
    return engineError('SHARD_UNSUPPORTED', 'no shard offers this stream');
  }

  /** Why a shard cannot be listened to; null where it can. */
  why(shard: string): string | null {
    if (!this.#world.environment().supergraph.shards.has(shard)) return 'SHARD_UNKNOWN: it has left';
    const state = this.#state(shard);
    return state && `${CODES[state.status] ?? 'SHARD_UNREACHABLE'}: ${state.message ?? ''}`;
  }

  /** Null: there is no way to listen. */
  open(shard: string, after: string | null, signal: AbortSignal): AsyncIterable<TransportEvent> | null {
    const { stream, given, context } = this.question;
    const { transport } = this.#world.environment();
    const variables: Record<string, unknown> = { [stream.node.afterVariable]: after };
    for (const name of stream.document.variables)
      if (Object.hasOwn(given, name)) variables[name] = given[name];
    const { operationName } = stream.compiled.plan;
    const request = { shard, query: stream.document.text, operationName, variables, signal, context };
    return transport.subscribe?.(request) ?? null;
  }

  read(shard: string, body: unknown): ReadEvent {
    const { protocol, publicCodes } = this.#world.environment();
    return readEvent({ stream: this.question.stream, protocol, publicCodes }, body, shard);
  }

  /** An execution of its own for what is to be told. Its deadline runs. */
  begin(): Execution<Context> {
    const environment = this.#world.environment();
    const { stream, ...request } = this.question;
    const deadline = startDeadline(environment.limits.deadlineMs);
    return beginOperation(environment, stream.compiled, request, deadline);
  }

  #state(shard: string): SourceState | null {
    const known = this.#world.environment().supergraph.shards.get(shard);
    if (!known) return null;
    const execution = this.begin();
    execution.deadline.stop();
    const { stream } = this.question;
    const asked = { variables: stream.document.variables, supports: stream.supports };
    return ineligible(execution, known, asked);
  }
}
