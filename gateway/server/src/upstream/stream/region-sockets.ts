import { RegionSocket } from './region-socket.ts';
import type { StreamLimits } from './stream-limits.ts';

/** Hears of the state of a region as its sockets tell it. */
export interface SocketListener {
  accepted(): void;
}

/**
 * The sockets to one region: one for all that ask as the public, and one for each token. Two callers never share a socket unless their
 * credentials are the same. Opens nothing until somebody subscribes.
 */
export class RegionSockets {
  readonly #url: URL;
  readonly #limits: StreamLimits;
  readonly #open = new Set<RegionSocket>();
  #stopped = false;

  /** `url`: address of the region's graph, http or https. */
  constructor(url: URL, limits: StreamLimits) {
    this.#url = new URL(url);
    this.#url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
    this.#limits = limits;
  }

  get limits(): StreamLimits {
    return this.#limits;
  }

  /** Sockets that are open or opening. */
  get size(): number {
    return this.#open.size;
  }

  /** A socket with room for one more subscription on behalf of this caller; null where the gateway is stopping. */
  socketFor(authorization: string | undefined, listener: SocketListener): RegionSocket | null {
    if (this.#stopped) return null;
    for (const socket of this.#open)
      if (socket.authorization === authorization && socket.open && !socket.full) return socket;
    const socket: RegionSocket = new RegionSocket({
      url: this.#url,
      authorization,
      limits: this.#limits,
      onAccepted: () => listener.accepted(),
      onEnd: () => this.#open.delete(socket),
    });
    this.#open.add(socket);
    return socket;
  }

  close(): void {
    this.#stopped = true;
    for (const socket of this.#open) socket.close();
  }
}
