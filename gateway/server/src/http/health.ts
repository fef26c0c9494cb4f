import type { FastifyInstance } from 'fastify';

/** Is the gateway taking new requests? Set to false when it begins to stop. */
export interface Readiness {
  ready: boolean;
}

/** `/health/live`: the process runs. `/health/ready`: it answers; regions may be missing, their state is in `Query.regions`. */
export function healthRoutes(server: FastifyInstance, readiness: Readiness): void {
  server.get('/health/live', async () => ({ status: 'live' }));
  server.get('/health/ready', async (_request, reply) => {
    reply.header('cache-control', 'no-store');
    if (!readiness.ready) reply.code(503);
    return { status: readiness.ready ? 'ready' : 'stopping' };
  });
}
