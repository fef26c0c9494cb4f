import type { Registry } from './registry.ts';

/** A region that was started again is looked for so often, with so long in between. */
const TRIES = 40;
const PAUSE_MS = 250;

/** Resolves when a look has found the region well, at the latest after a while. */
export async function waitForRegion(
  registry: Pick<Registry, 'lookSoon' | 'states'>,
  code: string,
): Promise<void> {
  for (let tries = 0; tries < TRIES; tries++) {
    registry.lookSoon(code);
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    if (registry.states.some((state) => state.code === code && state.status === 'OK')) return;
  }
}
