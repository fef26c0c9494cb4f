import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** Stands on the wire between a client and a server, HTTP and WebSocket alike, and knows nothing of what passes. */
export interface WireProxy extends AsyncDisposable {
  /** Port of loopback it listens on. */
  readonly port: number;
  /** Cuts every connection there is. */
  cut(): void;
  /** Nothing passes any more, and nobody is told. Connections that come stay as they are. */
  freeze(): void;
  thaw(): void;
}

interface Pair {
  readonly near: Socket;
  readonly far: Socket;
}

/** Starts on a free port. */
export async function wireProxy(targetPort: number): Promise<WireProxy> {
  const pairs = new Set<Pair>();
  let frozen = false;
  const server = createServer((near) => {
    const far = connect(targetPort, '127.0.0.1');
    const pair = { near, far };
    pairs.add(pair);
    const end = (): void => {
      near.destroy();
      far.destroy();
      pairs.delete(pair);
    };
    for (const socket of [near, far]) socket.on('error', end).on('close', end);
    near.pipe(far);
    far.pipe(near);
    if (frozen) stopPair(pair);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const cut = (): void => {
    for (const { near, far } of pairs) {
      near.resetAndDestroy();
      far.resetAndDestroy();
    }
  };
  return {
    port: (server.address() as AddressInfo).port,
    cut,
    freeze() {
      frozen = true;
      for (const pair of pairs) stopPair(pair);
    },
    thaw() {
      frozen = false;
      for (const { near, far } of pairs) {
        near.pipe(far);
        far.pipe(near);
      }
    },
    async [Symbol.asyncDispose]() {
      cut();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function stopPair({ near, far }: Pair): void {
  near.unpipe(far).pause();
  far.unpipe(near).pause();
}
