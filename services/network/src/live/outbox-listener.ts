import pg from 'pg';
import { CHANGES_CHANNEL } from './append-change.ts';

const SHORTEST_WAIT_MS = 250;
const LONGEST_WAIT_MS = 5_000;

export interface ListenerOptions {
  readonly databaseUrl: string;
  /** Something may have been committed: after a notification, and after every connection, because some may have been missed. */
  readonly onWake: () => void;
  readonly onError: (error: unknown) => void;
}

/** The one connection of this process that PostgreSQL wakes. Connects again for as long as it is not stopped; answers how to stop. */
export function listenForChanges({ databaseUrl, onWake, onError }: ListenerOptions): () => Promise<void> {
  let stopped = false;
  let client: pg.Client | null = null;
  let timer: NodeJS.Timeout | undefined;
  let wait = SHORTEST_WAIT_MS;

  const again = () => {
    if (stopped || timer) return;
    timer = setTimeout(() => {
      timer = undefined;
      void connect();
    }, wait);
    wait = Math.min(wait * 2, LONGEST_WAIT_MS);
  };
  const connect = async () => {
    const fresh = new pg.Client({
      connectionString: databaseUrl,
      application_name: 'verbund-live',
      keepAlive: true,
      connectionTimeoutMillis: LONGEST_WAIT_MS,
    });
    client = fresh;
    fresh.on('error', onError);
    fresh.once('end', again);
    fresh.on('notification', onWake);
    try {
      await fresh.connect();
      await fresh.query(`listen ${CHANGES_CHANNEL}`);
      wait = SHORTEST_WAIT_MS;
      onWake();
    } catch (error) {
      onError(error);
      await fresh.end().catch(() => {});
      again();
    }
  };
  void connect();
  return async () => {
    stopped = true;
    clearTimeout(timer);
    await client?.end().catch(() => {});
  };
}
