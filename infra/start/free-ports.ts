import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { FoundationError } from '../src/errors.ts';

export const host = '127.0.0.1';

/** How long the children of a killed launcher may need to let go of their ports. */
const patience = 10_000;

/** A port and who will need it. */
export interface NeededPort {
  readonly port: number;
  readonly user: string;
}

/**
 * Makes sure that nothing listens on the needed ports.
 * @param options.afterKill wait for a while, because a killed launcher's children are about to end
 * @throws FoundationError `PORT_TAKEN` naming each port and who needs it
 */
export async function requireFreePorts(
  needed: readonly NeededPort[],
  options: { readonly afterKill: boolean },
): Promise<void> {
  const end = Date.now() + (options.afterKill ? patience : 0);
  let taken = await takenPorts(needed);
  while (taken.length > 0 && Date.now() < end) {
    await sleep(100);
    taken = await takenPorts(needed);
  }
  if (taken.length === 0) return;
  const list = taken.map(({ port, user, why }) => `${port} for ${user} (${why})`).join(', ');
  throw new FoundationError(
    'PORT_TAKEN',
    `Cannot listen on ${host}: ${list}. Choose other ports with --port P.`,
  );
}

async function takenPorts(needed: readonly NeededPort[]): Promise<(NeededPort & { why: string })[]> {
  const checked = await Promise.all(needed.map(async (one) => ({ ...one, why: await whyNot(one.port) })));
  return checked.flatMap(({ why, ...one }) => (why === undefined ? [] : [{ ...one, why }]));
}

function whyNot(port: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve('taken by another program');
      else if (error.code === 'EACCES') resolve('not allowed for this user');
      else resolve(error.message);
    });
    probe.listen({ host, port, exclusive: true }, () => probe.close(() => resolve(undefined)));
  });
}
