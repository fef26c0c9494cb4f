import { createHmac, randomBytes } from 'node:crypto';

/** Name of a client for one region; the same until this process ends. */
export type ClientMark = (region: string, client: string) => string;

/**
 * Lets a region tell the clients of this gateway apart, for counting, and nothing more: the region cannot find out who it is, two
 * regions cannot find out that it is the same one, and after a restart it is somebody else.
 */
export function clientMarks(): ClientMark {
  const secret = randomBytes(32);
  return (region, client) =>
    createHmac('sha256', secret)
      .update(JSON.stringify([region, client]))
      .digest('base64url');
}
