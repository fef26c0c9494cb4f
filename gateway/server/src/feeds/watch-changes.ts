import { setTimeout as sleep } from 'node:timers/promises';
import type { Engine } from '@verbund/engine';
import type { OperationContext } from '../http/operation-context.ts';

const CHANGES = 'subscription FeedChanges { conferenceChanges { kind } }';
const AGAIN_MS = 60_000;

/**
 * Tells of every change of an event that the public may see, and of every region that comes back, until the signal is aborted.
 * While it cannot listen, feeds are read once a minute all the same.
 */
export async function watchChanges(
  engine: Pick<Engine<OperationContext>, 'subscribe'>,
  changed: () => void,
  signal: AbortSignal,
): Promise<void> {
  while (!signal.aborted) {
    const stream = await engine.subscribe({ source: CHANGES, context: {}, signal, audience: 'public' });
    if (Symbol.asyncIterator in stream) {
      for await (const { data } of stream) if (kindIn(data) !== 'HEARTBEAT') changed();
    }
    await sleep(AGAIN_MS, undefined, { signal, ref: false }).catch(() => {});
  }
}

function kindIn(data: Readonly<Record<string, unknown>> | null | undefined): unknown {
  return (data?.['conferenceChanges'] as { kind?: unknown } | undefined)?.kind;
}
