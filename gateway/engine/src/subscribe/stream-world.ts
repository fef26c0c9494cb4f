import type { ExecutionResult, GraphQLError } from 'graphql';
import type { Environment } from '../execute/execution.ts';
import type { Clock } from '../ports/clock.ts';
import type { StreamSettings } from '../ports/stream-settings.ts';

/** What all streams of an engine share. */
export interface StreamWorld<Context> {
  readonly settings: StreamSettings;
  readonly clock: Clock;
  /** The environment as it is now. */
  environment(): Environment<Context>;
}

/** Where the merged events go. */
export interface Outlet {
  tell(result: ExecutionResult, cursor: string): void;
  /** A burst was told; the positions may have moved without an event. */
  moved(): void;
  /** The stream cannot go on. */
  fail(error: GraphQLError): void;
  /** Resolves when another event may be read. `queued`: those read and not told yet. */
  room(queued: () => number): Promise<void>;
}
