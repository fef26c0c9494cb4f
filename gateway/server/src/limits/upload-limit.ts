import { Transform, type Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Credentials } from '../identity/credentials.ts';
import type { IncomingRequest } from '../identity/own-origin.ts';

/** Largest body with a file in it: the 5 MB of text a region takes, each character of which JSON may have to escape. */
export const UPLOAD_BYTES = 11 * 1024 * 1024;
/** Files that are received at once: what a gateway holds in memory for all of them. */
const MOST_UPLOADS = 4;

type PreParsing = (request: FastifyRequest, reply: FastifyReply, payload: Readable) => Promise<Readable>;

/**
 * Bodies beyond `questionBytes` are files, and those come from people who are signed in, a few at a time. Everybody else is refused with
 * 413 and LIMIT_BYTES. Whether they may import anything is for the region to say. For the `preParsing` of a route whose `bodyLimit` is
 * UPLOAD_BYTES.
 */
export function uploadLimit(
  questionBytes: number,
  credentialsOf: (request: IncomingRequest) => Credentials,
): PreParsing {
  let underWay = 0;
  return async (request, reply, payload) => {
    const announced = Number(request.headers['content-length'] ?? Number.NaN);
    if (request.method === 'GET' || announced <= questionBytes) return payload;
    if (Number.isNaN(announced)) return payload.pipe(counted(questionBytes));
    if (underWay >= MOST_UPLOADS || isPublic(request, credentialsOf)) throw tooLarge();
    underWay += 1;
    reply.raw.once('close', () => void (underWay -= 1));
    return payload;
  };
}

function isPublic(
  request: FastifyRequest,
  credentialsOf: (request: IncomingRequest) => Credentials,
): boolean {
  try {
    return credentialsOf(request).isPublic;
  } catch {
    return true;
  }
}

/** A body of unknown length is counted while it comes. */
function counted(most: number): Transform {
  let bytes = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      if (bytes > most) done(tooLarge());
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
