import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A door in front of a region that can fall silent: connections stay open and nothing comes through. */
export interface QuietProxy {
  readonly url: URL;
  /** From now on nothing passes, and what is under way ends. */
  readonly hush: () => void;
  readonly speak: () => void;
  readonly close: () => Promise<void>;
}

/** Opens on a free port in front of `target`. */
export async function quietProxy(target: URL): Promise<QuietProxy> {
  const open = new Set<Socket>();
  let silent = false;
  const server = createServer((client) => {
    open.add(client);
    client.on('error', () => {}).once('close', () => open.delete(client));
    if (silent) return;
    const region = connect(Number(target.port), target.hostname);
    region.on('error', () => client.destroy()).once('close', () => client.destroy());
    client.once('close', () => region.destroy());
    client.pipe(region).pipe(client);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = new URL(target);
  url.port = String((server.address() as AddressInfo).port);
  const end = (): void => open.forEach((socket) => socket.destroy());
  return {
    url,
    hush: () => {
      silent = true;
      end();
    },
    speak: () => {
      silent = false;
      end();
    },
    close: () => {
      end();
      return new Promise((resolve) => void server.close(() => resolve()));
    },
  };
}
