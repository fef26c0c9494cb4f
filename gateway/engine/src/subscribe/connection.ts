import type { TransportEvent, TransportFailure } from '../ports/transport.ts';
import type { ReadEvent } from './read-event.ts';
import type { SourceHost } from './source-host.ts';

/** How a connection ended. `DOWN`: told. `AGAIN`: not told, as nothing is lost. `RENEW`: told only if coming back takes more than a moment. */
export interface Ended {
  readonly kind: 'DOWN' | 'AGAIN' | 'RENEW';
  readonly message: string;
  readonly atOnce?: boolean;
}

export function down(message: string): Ended {
  return { kind: 'DOWN', message };
}

const CODES: Readonly<Record<TransportFailure, string>> = {
  TIMEOUT: 'SHARD_TIMEOUT',
  UNREACHABLE: 'SHARD_UNREACHABLE',
  INVALID: 'SHARD_CONTRACT_VIOLATION',
  TOO_LARGE: 'SHARD_UNREACHABLE',
  SUSPENDED: 'SHARD_SUSPENDED',
};

/** One connection of a source to its shard. */
export interface Connection {
  readonly shard: string;
  /** Position to begin behind; null: now. */
  readonly after: string | null;
  /** Takes what was read; an end where there shall be no more. */
  readonly take: (read: ReadEvent) => Ended | null;
  /** Aborted with a text where there is a reason to tell. */
  readonly controller: AbortController;
}

/** Reads events until the connection ends, one way or another, and leaves nothing open. Never rejects. */
export async function readConnection(host: SourceHost, connection: Connection): Promise<Ended> {
  const { shard, after, controller } = connection;
  let iterator: AsyncIterator<TransportEvent> | undefined;
  try {
    const items = host.open(shard, after, controller.signal);
    if (!items) return down('SHARD_UNREACHABLE: there is no way to listen to it');
    iterator = items[Symbol.asyncIterator]();
    return await readAll(host, connection, iterator);
  } catch (error) {
    host.report(error);
    return down('SHARD_UNREACHABLE: the way to it is out of order');
  } finally {
    controller.abort();
    void Promise.resolve(iterator?.return?.()).catch(() => {});
  }
}

async function readAll(
  host: SourceHost,
  { shard, take, controller: { signal } }: Connection,
  iterator: AsyncIterator<TransportEvent>,
): Promise<Ended> {
  for (;;) {
    await host.room();
    const item = await nextItem(host, iterator, signal);
    if (item === 'ABORTED') return down(typeof signal.reason === 'string' ? signal.reason : 'it was left');
    if (item === 'SILENT') return down('SHARD_TIMEOUT: it has gone silent');
    if (item.done) return down('SHARD_UNREACHABLE: it has ended its stream');
    if (!item.value.ok) {
      const { failure, message, again } = item.value;
      return { kind: again ? 'RENEW' : 'DOWN', message: `${CODES[failure]}: ${message}` };
    }
    const ended = take(host.read(shard, item.value.body));
    if (ended) return ended;
  }
}

/** The next item; or that there will be none. */
async function nextItem(
  { clock, settings }: SourceHost,
  iterator: AsyncIterator<TransportEvent>,
  signal: AbortSignal,
): Promise<IteratorResult<TransportEvent, unknown> | 'ABORTED' | 'SILENT'> {
  if (signal.aborted) return 'ABORTED';
  let cancel = () => {};
  let leave = () => {};
  const instead = new Promise<'ABORTED' | 'SILENT'>((resolve) => {
    cancel = clock.after(settings.silenceMs, () => resolve('SILENT'));
    leave = () => resolve('ABORTED');
    signal.addEventListener('abort', leave, { once: true });
  });
  try {
    return await Promise.race([iterator.next(), instead]);
  } finally {
    cancel();
    signal.removeEventListener('abort', leave);
  }
}
