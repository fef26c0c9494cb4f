import type { RegionSwitch, SwitchedRegion } from '@verbund/portal';
import { z } from 'zod';

/** What the launcher says over the IPC channel (infra/start/region-switch.ts). */
const told = z.object({
  kind: z.literal('region'),
  state: z.enum(['RUNNING', 'STOPPED', 'STARTING']),
  backAt: z.number().nullable(),
});

/** A part of `process`. */
export interface LauncherChannel {
  readonly send?: ((message: object) => unknown) | undefined;
  on(event: 'message', listener: (message: unknown) => void): unknown;
}

/** The launcher stops a process in so long, or has killed it. */
const LONGEST_WAIT_MS = 30_000;

/**
 * The switch of a region, worked by the launcher that supervises it. Null where nobody has launched this program: then there is none.
 * @param isBack resolves when this gateway, too, has found the region again
 */
export function launcherSwitch(
  region: string,
  isBack: () => Promise<void>,
  launcher: LauncherChannel = process,
): RegionSwitch | null {
  if (!launcher.send) return null;
  let now: SwitchedRegion = { state: 'RUNNING', backAt: null };
  const waiting = new Set<() => void>();
  launcher.on('message', (message) => {
    const { success, data } = told.safeParse(message);
    if (!success) return;
    now = { state: data.state, backAt: data.backAt === null ? null : new Date(data.backAt) };
    for (const look of waiting) look();
  });

  /** Resolves when the launcher has done it, at the latest after a while. */
  function done(state: SwitchedRegion['state']): Promise<void> {
    return new Promise((resolve) => {
      const end = (): void => {
        clearTimeout(timer);
        waiting.delete(look);
        resolve();
      };
      const look = (): void => void (now.state === state && end());
      const timer = setTimeout(end, LONGEST_WAIT_MS);
      waiting.add(look);
    });
  }

  return {
    region,
    now: () => now,
    async turn(on) {
      const finished = done(on ? 'RUNNING' : 'STOPPED');
      launcher.send?.({ kind: 'switch', on });
      await finished;
      if (on) await isBack();
    },
  };
}
