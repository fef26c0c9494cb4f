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

/** Files that are written at once; each holds a connection to the database. */
const MOST_AT_ONCE = 2;

/**
 * `/export/public.jsonl` and `/export/public/<kind>.csv` for everybody; `/export/complete.jsonl` and `/export/complete/<kind>.csv` for
 * admins, by token or by ticket. Files are written while they are sent and are never as a whole in memory.
 */
export function exportRoutes({
  parts,
  schema,
  viewerOf,
}: ExportParts): (app: FastifyInstance) => Promise<void> {
  let underWay = 0;
  const { code } = parts.config;

  const send = (reply: FastifyReply, name: string, lines: AsyncGenerator<string>): FastifyReply => {
    if (underWay >= MOST_AT_ONCE)
      return sendJsonError(
        reply.header('retry-after', '30'),
        503,
        'RATE_LIMITED',
        'Other files are being written.',
      );
    underWay += 1;
    const stream = Readable.from(lines, { objectMode: false });
    stream.once('close', () => void (underWay -= 1));
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
      send(reply, `${code}-public.jsonl`, publicExport({ parts, schema })),
    );
    app.get('/complete.jsonl', async (request, reply) =>
      (await adminOf(request, reply))
        ? send(reply, `${code}-complete.jsonl`, completeExport(parts.em, parts.config))
        : reply,
    );
    for (const kind of RECORD_KINDS) {
      const name = (extent: string) => `${code}-${extent}-${kind}.csv`;
      const table = (viewer: Viewer) => csvExport({ parts, schema, viewer }, kind);
      app.get(`/public/${kind}.csv`, (_request, reply) => send(reply, name('public'), table(PUBLIC)));
      app.get(`/complete/${kind}.csv`, async (request, reply) => {
        const admin = await adminOf(request, reply);
        return admin ? send(reply, name('complete'), table(admin)) : reply;
      });
    }
  };
}

/** Every complete file, by its path below `/export`. */
export const COMPLETE_FILES: readonly string[] = [
  'complete.jsonl',
  ...RECORD_KINDS.map((kind: RecordKind) => `complete/${kind}.csv`),
];
