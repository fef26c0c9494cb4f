import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';

const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);

/** Below this many bytes a header costs more than it saves. */
const WORTH_BYTES = 1_024;

/** Quick rather than small: a page is compressed for one reader. */
const BROTLI_QUALITY = 4;

/** Sends text in the smallest form the client reads. */
export async function sendCompressed(
  { headers }: FastifyRequest,
  reply: FastifyReply,
  body: string | Uint8Array,
): Promise<FastifyReply> {
  const accepted = String(headers['accept-encoding'] ?? '');
  reply.header('vary', 'accept, accept-encoding');
  if (body.length < WORTH_BYTES) return reply.send(body);
  if (/\bbr\b/.test(accepted)) {
    const params = { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY };
    return reply.header('content-encoding', 'br').send(await toBrotli(body, { params }));
  }
  if (/\bgzip\b/.test(accepted)) return reply.header('content-encoding', 'gzip').send(await toGzip(body));
  return reply.send(body);
}
