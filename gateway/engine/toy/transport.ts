import type { Transport, TransportResponse } from '../src/ports/transport.ts';
import type { ToyRequest } from './server.ts';

/** What stands at the other end: a toy server, or somebody who breaks its answers. */
export interface ToyShard {
  answer(request: ToyRequest): Promise<unknown>;
}

/** The servers of one federation, by town. Travels as the context of a request, so that one engine serves many federations of the same towns. */
export type ToyServers = ReadonlyMap<string, ToyShard>;

/** Reaches toy shards in memory. Every answer goes through JSON text, as it would over the wire; a request is real GraphQL or it fails. */
export const toyTransport: Transport<ToyServers> = {
  async fetch({ shard, query, variables, operationName, context }): Promise<TransportResponse> {
    const server = context.get(shard);
    if (!server)
      return {
        ok: false,
        failure: 'UNREACHABLE',
        message: `no server of ${shard}`,
        durationMs: 0,
        notSent: true,
      };
    const sent = JSON.parse(JSON.stringify(variables)) as Readonly<Record<string, unknown>>;
    const text = JSON.stringify(
      await server.answer({ query, variables: sent, operationName: operationName ?? undefined }),
    );
    return { ok: true, body: JSON.parse(text) as unknown, bytes: Buffer.byteLength(text), durationMs: 1 };
  },
};
