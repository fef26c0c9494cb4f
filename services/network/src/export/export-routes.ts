import { Readable } from 'node:stream';
import { RECORD_KINDS, type RecordKind } from '@verbund/schema';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { ContextParts } from '../context.ts';
import { sendJsonError } from '../http/json-error.ts';
import { PUBLIC, type StaffViewer, type Viewer } from '../identity/viewer.ts';
import { isAdmin } from '../write/require-writer.ts';
import { completeExport } from './complete-export.ts';
import { csvExport } from './csv-export.ts';
import { publicExport } from './public-export.ts';

export interface ExportParts {
  readonly parts: ContextParts;
  readonly schema: GraphQLSchema;
  readonly viewerOf: (request: FastifyRequest) => Promise<Viewer>;
}

/** Files of each extent that are written at once: the public never keeps an admin waiting. */
const MOST_AT_ONCE = 2;
/** Nobody holds a file, and with it a transaction, for longer. */
const LONGEST_MS = 10 * 60_000;

type Extent = 'public' | 'complete';

/**
 * `/export/public.jsonl` and `/export/public/<kind>.csv` for everybody; `/export/complete.jsonl` and `/export/complete/<kind>.csv` for
 * admins, by token or by ticket. Files are written while they are sent and are never as a whole in memory.
 */
export function exportRoutes({
  parts,
  schema,
  viewerOf,
}: ExportParts): (app: FastifyInstance) => Promise<void> {
  const underWay: Record<Extent, number> = { public: 0, complete: 0 };
  const { code } = parts.config;

  const send = (
    reply: FastifyReply,
    extent: Extent,
    ending: string,
    lines: AsyncGenerator<string>,
  ): FastifyReply => {
    const name = `${code}-${extent}${ending}`;
    if (underWay[extent] >= MOST_AT_ONCE)
      return sendJsonError(
        reply.header('retry-after', '30'),
        503,
        'RATE_LIMITED',
        'Other files are being written.',
      );
    underWay[extent] += 1;
    const stream = Readable.from(lines, { objectMode: false });
    const limit = setTimeout(() => stream.destroy(), LONGEST_MS).unref();
    stream.once('close', () => {
      clearTimeout(limit);
      underWay[extent] -= 1;
    });
    const type = name.endsWith('.csv') ? 'text/csv' : 'application/x-ndjson';
    return reply
      .header('content-type', `${type}; charset=utf-8`)
      .header('content-disposition', `attachment; filename="${name}"`)
      .header('cache-control', 'no-store')
      .header('x-content-type-options', 'nosniff')
      .send(stream);
  };

  /** An admin of this region, or null after the refusal was sent. */
  const adminOf = async (request: FastifyRequest, reply: FastifyReply): Promise<StaffViewer | null> => {
    const { ticket } = request.query as { ticket?: unknown };
    if (typeof ticket === 'string' && parts.exportDesk.holds(ticket))
      return { kind: 'admin', region: code, person: 'ticket', expiresAt: new Date() };
    const viewer = await viewerOf(request).catch(() => PUBLIC);
    if (isAdmin(viewer, code)) return viewer;
    sendJsonError(reply, 403, 'FORBIDDEN', 'Complete files are for admins; ask exportRegion for a link.');
    return null;
  };

  return async (app) => {
    app.get('/public.jsonl', (_request, reply) =>
      send(reply, 'public', '.jsonl', publicExport({ parts, schema })),
    );
    app.get('/complete.jsonl', async (request, reply) =>
      (await adminOf(request, reply))
        ? send(reply, 'complete', '.jsonl', completeExport(parts.em, parts.config))
        : reply,
    );
    for (const kind of RECORD_KINDS) {
      const table = (viewer: Viewer) => csvExport({ parts, schema, viewer }, kind);
      app.get(`/public/${kind}.csv`, (_request, reply) =>
        send(reply, 'public', `-${kind}.csv`, table(PUBLIC)),
      );
      app.get(`/complete/${kind}.csv`, async (request, reply) => {
        const admin = await adminOf(request, reply);
        return admin ? send(reply, 'complete', `-${kind}.csv`, table(admin)) : reply;
      });
    }
  };
}

/** Every complete file, by its path below `/export`. */
export const COMPLETE_FILES: readonly string[] = [
  'complete.jsonl',
  ...RECORD_KINDS.map((kind: RecordKind) => `complete/${kind}.csv`),
];
