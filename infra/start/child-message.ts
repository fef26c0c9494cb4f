import { z } from 'zod';

/**
 * What a region or gateway process says over its IPC channel: any number of `progress`, then `ready` or `failed`. The gateway alone may then ask
 * to `switch` the region of the demonstration off or on; nobody outside of this channel can.
 * After `failed` it exits with a code other than 0. When the channel closes, it stops: a killed launcher takes it along.
 */
export const childMessage = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('progress'), text: z.string() }),
  // Any address of the server; its graph is at /graphql.
  z.object({ kind: z.literal('ready'), url: z.url() }),
  z.object({ kind: z.literal('failed'), message: z.string() }),
  z.object({ kind: z.literal('switch'), on: z.boolean() }),
]);
