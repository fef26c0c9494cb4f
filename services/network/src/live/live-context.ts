import type { Context } from '../context.ts';
import type { Caller } from './caller.ts';
import type { Live } from './live.ts';

/** What a subscription begins with. Each of its events is answered with a plain context of its own. */
export interface LiveContext extends Context {
  readonly live: Live;
  readonly caller: Caller;
}
