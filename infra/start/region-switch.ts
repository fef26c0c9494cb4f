import type { KeptChild } from './keep-running.ts';

/** How the switched region is, as the gateway is told over its IPC channel. */
export interface SwitchedRegion {
  readonly kind: 'region';
  readonly state: 'RUNNING' | 'STOPPED' | 'STARTING';
  /** When a stopped one comes back by itself, in milliseconds since 1970. */
  readonly backAt: number | null;
}

/** The switch of one region. */
export interface RegionSwitch {
  /** Off: its process is stopped by its supervisor. On: it is started again, at the latest when its time is over. */
  turn(on: boolean): void;
}

/**
 * A switch for a region of the demonstration. A process really ends, so that pages, feeds and streams see what they see in an outage.
 * @param backAfter it comes back by itself after so many milliseconds
 * @param tell hears of every change, when it has happened
 */
export function regionSwitch(
  region: Pick<KeptChild, 'hold' | 'release'>,
  backAfter: number,
  tell: (now: SwitchedRegion) => void,
): RegionSwitch {
  let isOff = false;
  let timer: NodeJS.Timeout | undefined;
  /** One turn after the other, in the order in which they were asked for. */
  let turns = Promise.resolve();

  async function off(): Promise<void> {
    if (!isOff) {
      isOff = true;
      await region.hold();
      timer = setTimeout(() => turn(true), backAfter).unref();
      backAt = Date.now() + backAfter;
    }
    tell({ kind: 'region', state: 'STOPPED', backAt });
  }

  async function on(): Promise<void> {
    clearTimeout(timer);
    if (isOff) {
      tell({ kind: 'region', state: 'STARTING', backAt: null });
      isOff = false;
      // Where it does not come up, its supervisor tries on and says so.
      await region.release().catch(() => {});
    }
    tell({ kind: 'region', state: 'RUNNING', backAt: null });
  }

  let backAt: number | null = null;

  function turn(toOn: boolean): void {
    turns = turns.then(toOn ? on : off);
  }
  return { turn };
}
