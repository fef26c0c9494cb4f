import { setTimeout as sleep } from 'node:timers/promises';
import { LiveProcess } from './live-process.ts';

/** What one server did in one repetition. */
export interface Round {
  /** One event at a time: from its making to the last client, in milliseconds. */
  readonly toLastMs: number;
  /** Messages per second in a burst. */
  readonly perSecond: number;
  /** User and system time of the whole server process per message, in microseconds. */
  readonly cpuPerMessage: number;
}

/** A server with all its clients connected. */
export interface Broadcaster {
  readonly name: string;
  /** Resident bytes per client, measured before and after they came. */
  readonly bytesPerClient: number;
  round(): Promise<Round>;
  stop(): void;
}

const SINGLE = 5;
const BURST = 10;

/** Connects clients to a server; `source` is the process that makes the events. */
export async function broadcaster(
  name: string,
  server: LiveProcess,
  url: string,
  source: LiveProcess,
  clients: number,
): Promise<Broadcaster> {
  const crowd = LiveProcess.start('clients');
  await sleep(500);
  const before = await server.usage(true);
  const opened = crowd.answer('opened');
  crowd.tell({ kind: 'open', url, clients });
  await opened;
  // Subscriptions that were sent last begin in a moment.
  await sleep(2_000);
  const after = await server.usage(true);
  let events = 0;
  const emit = async (count: number): Promise<number> => {
    events += count;
    const heard = crowd.answer<{ kind: 'heard'; at: string }>('heard');
    crowd.tell({ kind: 'await', events });
    const since = process.hrtime.bigint();
    source.tell({ kind: 'emit', events: count });
    return Number(BigInt((await heard).at) - since) / 1e6;
  };
  return {
    name,
    bytesPerClient: (after.memory - before.memory) / clients,
    async round() {
      const start = await server.usage();
      const singles: number[] = [];
      for (let index = 0; index < SINGLE; index++) singles.push(await emit(1));
      const burstMs = await emit(BURST);
      const end = await server.usage();
      return {
        toLastMs: singles.toSorted((a, b) => a - b)[SINGLE >> 1] as number,
        perSecond: (BURST * clients * 1_000) / burstMs,
        cpuPerMessage: (end.cpu - start.cpu) / ((SINGLE + BURST) * clients),
      };
    },
    stop() {
      crowd.stop();
      server.stop();
    },
  };
}
