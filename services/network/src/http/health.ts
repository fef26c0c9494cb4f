import type { FastifyInstance } from 'fastify';

export interface Health {
  /** Null: ready. Else one word on what is missing. */
  problem(): Promise<string | null>;
}

/** `/health/live`: the process runs. `/health/ready`: it can answer, so traffic may be sent here. */
export function healthRoutes(app: FastifyInstance, health: Health): void {
  app.get('/health/live', async () => ({ status: 'live' }));
  app.get('/health/ready', async (_request, reply) => {
    const problem = await health.problem();
    if (problem === null) return { status: 'ready' };
    return reply.code(503).send({ status: 'not ready', problem });
  });
}
