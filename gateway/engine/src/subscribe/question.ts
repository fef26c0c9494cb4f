import type { DocumentSize } from '../cost/document-size.ts';
import type { AnswerWish } from '../execute/prepare/answer-wish.ts';
import type { CompiledStream } from './compiled-stream.ts';

/** What a merged stream is about. All its subscribers have asked the same. */
export interface StreamQuestion<Context> {
  readonly stream: CompiledStream;
  /** Variables as the client gave them, those of `after` aside: they are what travels upstream. */
  readonly given: Readonly<Record<string, unknown>>;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly size: DocumentSize;
  readonly context: Context;
  readonly wish: AnswerWish;
  /** Shards the arguments name; null: none are named. */
  readonly named: ReadonlySet<string> | null;
}

/** Is this shard to be listened to? */
export function isWanted<Context>({ wish, named }: StreamQuestion<Context>, shard: string): boolean {
  return (wish.from === null || wish.from.has(shard)) && (named === null || named.has(shard));
}
