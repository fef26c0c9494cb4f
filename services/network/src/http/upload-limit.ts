import { Transform, type Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** Largest body of a question. */
export const QUESTION_BYTES = 100 * 1024;
/** Largest body with a file in it: 5 MB of text, each character of which JSON may have to escape. */
export const UPLOAD_BYTES = 11 * 1024 * 1024;

type PreParsing = (request: FastifyRequest, reply: FastifyReply, payload: Readable) => Promise<Readable>;

/**
 * Only staff send large bodies, and say who they are before one is read. Everybody else is refused at QUESTION_BYTES with 413 and
 * LIMIT_BYTES. For the `preParsing` of a route whose `bodyLimit` is UPLOAD_BYTES.
 */
export function uploadLimit(isStaff: (request: FastifyRequest) => Promise<boolean>): PreParsing {
  return async (request, _reply, payload) => {
    const announced = Number(request.headers['content-length'] ?? Number.NaN);
    if (request.method === 'GET' || announced <= QUESTION_BYTES) return payload;
    if (request.headers.authorization !== undefined && (await isStaff(request))) return payload;
    if (announced > QUESTION_BYTES) throw tooLarge();
    return payload.pipe(counted());
  };
}

/** A body of unknown length is counted while it comes. */
function counted(): Transform {
  let bytes = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      if (bytes > QUESTION_BYTES) done(tooLarge());
      else done(null, chunk);
    },
  });
}

function tooLarge(): Error {
  return Object.assign(new Error('the request is too large'), {
    statusCode: 413,
    code: 'FST_ERR_CTP_BODY_TOO_LARGE',
  });
}
