import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** Ties a form to the browser it was sent to. */
export interface FormTokens {
  /** The token for the hidden field; gives the browser its cookie if it has none. */
  issue(request: FastifyRequest, reply: FastifyReply): string;
  /** The form was sent by a page of this region that this browser got. */
  accepts(request: FastifyRequest, token: string): boolean;
}

const FORM = /^[A-Za-z0-9_-]{43}$/;

/**
 * Three walls against forms of other sites: the cookies are SameSite=Lax, the browser names its origin with every POST, and the hidden
 * field holds a keyed hash of a cookie that only this browser has.
 */
export function formTokens(publicUrl: string, cookiePrefix: string, secret: string): FormTokens {
  const isSecure = publicUrl.startsWith('https:');
  const name = `${isSecure ? '__Secure-' : ''}${cookiePrefix}.form`;
  const tokenFor = (value: string) => createHmac('sha256', secret).update(`form ${value}`).digest();
  const cookieOf = (request: FastifyRequest) => {
    const pair = request.headers.cookie
      ?.split(';')
      .map((part) => part.trim())
      .find((part) => part.startsWith(`${name}=`));
    const value = pair?.slice(name.length + 1);
    return value && FORM.test(value) ? value : undefined;
  };
  return {
    issue(request, reply) {
      let value = cookieOf(request);
      if (!value) {
        value = randomBytes(32).toString('base64url');
        reply.header(
          'set-cookie',
          `${name}=${value}; Path=/identity; HttpOnly; SameSite=Lax${isSecure ? '; Secure' : ''}`,
        );
      }
      return tokenFor(value).toString('base64url');
    },
    accepts(request, token) {
      const value = cookieOf(request);
      const given = Buffer.from(token, 'base64url');
      if (request.headers.origin !== publicUrl || !value || given.length !== 32) return false;
      return timingSafeEqual(tokenFor(value), given);
    },
  };
}
