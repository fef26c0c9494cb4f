import type { ExecutionResult } from 'graphql';

/** A message that begins an operation. */
export const subscribe = (id: string, query = 'subscription { ticks }') => ({
  id,
  type: 'subscribe',
  payload: { query },
});

/** An event of the toy behind the door. */
export const tick = (number: number): ExecutionResult => ({ data: { ticks: number } });

export const pause = (ms = 30) => new Promise((resolve) => setTimeout(resolve, ms));
