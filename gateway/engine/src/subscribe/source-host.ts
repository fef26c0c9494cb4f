import type { GraphQLError } from 'graphql';
import type { Clock } from '../ports/clock.ts';
import type { StreamSettings } from '../ports/stream-settings.ts';
import type { TransportEvent } from '../ports/transport.ts';
import type { InboxEntry } from './inbox.ts';
import type { ReadEvent } from './read-event.ts';

/** What a source needs of the merged stream it belongs to. */
export interface SourceHost {
  readonly clock: Clock;
  readonly settings: StreamSettings;
  /** Why this shard cannot be listened to; null where it can. */
  why(shard: string): string | null;
  /** Null: there is no way to listen. */
  open(shard: string, after: string | null, signal: AbortSignal): AsyncIterable<TransportEvent> | null;
  read(shard: string, body: unknown): ReadEvent;
  put(entries: readonly InboxEntry[]): void;
  /** Resolves when there is room for another event. */
  room(): Promise<void>;
  /** This source has answered, or has been told as down. */
  settled(): void;
  /** Our own mistakes. */
  report(error: unknown): void;
  /** Coming back would not help: the whole stream ends. */
  fail(error: GraphQLError): void;
}

export interface SourceStart {
  readonly position: string | null;
  /** New to those who listen: it is announced when its position is known. */
  readonly joined: boolean;
}
