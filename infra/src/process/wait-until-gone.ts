import { setTimeout as sleep } from 'node:timers/promises';
import { processLife } from './process-life.ts';

/** True as soon as the process is gone; false when it still lives after `milliseconds`. */
export async function waitUntilGone(pid: number, milliseconds: number): Promise<boolean> {
  const life = processLife(pid);
  const end = Date.now() + milliseconds;
  while (life !== undefined && processLife(pid) === life) {
    if (Date.now() >= end) return false;
    await sleep(20);
  }
  return true;
}
