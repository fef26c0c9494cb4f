import type { Transport, TransportRequest, TransportResponse } from '../src/ports/transport.ts';
import type { ToyServer } from './server.ts';

/** Reaches toy shards in memory. Every answer goes through JSON text, as it would over the wire; a request is real GraphQL or it fails. */
export function toyTransport(servers: ReadonlyMap<string, ToyServer>): Transport {
  return {
    async fetch(request: TransportRequest): Promise<TransportResponse> {
      const server = servers.get(request.shard);
      if (!server) return { ok: false, failure: 'UNREACHABLE', message: `no server of ${request.shard}`, durationMs: 0, notSent: true };
      const [query, variables] = [request.query, JSON.parse(JSON.stringify(request.variables))];
      const text = JSON.stringify(await server.answer({ query, variables, operationName: request.operationName ?? undefined }));
      return { ok: true, body: JSON.parse(text), bytes: Buffer.byteLength(text), durationMs: 1 };
    },
  };
}
