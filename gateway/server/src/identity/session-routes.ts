import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { beginSignIn } from './begin-sign-in.ts';
import { endSession } from './end-session.ts';
import { finishSignIn } from './finish-sign-in.ts';
import type { IdentityParts } from './gateway-identity.ts';
import { IdentityError } from './identity-error.ts';
import { requireOwnOrigin } from './own-origin.ts';
import { returnPath } from './return-path.ts';

const PENDING_SECONDS = 600;
/** Everything is for one browser and for now. */
const HEADERS = { 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' };
const FORM_BYTES = 4_096;

/**
 * `GET /session` who is signed in · `GET /session/sign-in?region=th&return=/…` to the region · `GET /session/callback` back from it ·
 * `POST /session/sign-out`. In a demonstration `&as=<persona>` signs in with one click.
 */
export function sessionRoutes(parts: IdentityParts): (app: FastifyInstance) => Promise<void> {
  return async (app) => {
    app.removeAllContentTypeParsers();
    app.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string', bodyLimit: FORM_BYTES },
      (_, text, done) => done(null, text),
    );
    app.addHook('onRequest', async (_, reply) => void reply.headers(HEADERS));
    app.get('', (request, reply) => show(parts, request, reply));
    app.get('/sign-in', (request, reply) => begin(parts, request, reply));
    app.get('/callback', (request, reply) => finish(parts, request, reply));
    app.post('/sign-out', (request, reply) => signOut(parts, request, reply));
  };
}

async function show(
  { cookies, sessions, signIn, isDemonstration }: IdentityParts,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const name = cookies.session.read(request);
  const session = name === undefined ? undefined : sessions.get(name);
  const choices = { signIn: [...signIn.keys()], isDemonstration };
  if (!session || session.ended) {
    if (name !== undefined) reply.header('set-cookie', cookies.session.clear());
    return { signedIn: false, ...choices };
  }
  return {
    signedIn: true,
    region: session.options.region,
    ...session.profile,
    endsAt: session.endsAt.toISOString(),
    ...choices,
  };
}

async function begin(parts: IdentityParts, request: FastifyRequest, reply: FastifyReply) {
  const asked = searchOf(request);
  const origin = parts.own(request);
  const returnTo = returnPath(asked.get('return'), origin);
  const options = parts.signIn.get(asked.get('region') ?? '');
  if (!options) return reply.redirect(withProblem(returnTo, 'REGION_UNKNOWN'), 303);
  const persona = parts.isDemonstration ? (asked.get('as') ?? undefined) : undefined;
  try {
    const { address, pending } = await beginSignIn(parts.providers, { options, origin, returnTo, persona });
    const name = parts.pending.add(pending, new Date(Date.now() + PENDING_SECONDS * 1000));
    return reply
      .header('set-cookie', parts.cookies.pending.write(name, PENDING_SECONDS))
      .redirect(address.href, 303);
  } catch (error) {
    return reply.redirect(withProblem(returnTo, problemOf(parts, error)), 303);
  }
}

async function finish(parts: IdentityParts, request: FastifyRequest, reply: FastifyReply) {
  const { cookies, pending, sessions } = parts;
  const name = cookies.pending.read(request);
  const begun = name === undefined ? undefined : pending.take(name);
  reply.header('set-cookie', cookies.pending.clear());
  if (!begun) return reply.redirect(withProblem('/', 'SIGN_IN_FAILED'), 303);
  try {
    const session = await finishSignIn(parts.providers, begun, request.url.slice(request.url.indexOf('?')));
    const before = cookies.session.read(request);
    // Whoever was signed in before is not any more; that region ends the sign-in when its time is over.
    if (before !== undefined) sessions.take(before);
    reply.header('set-cookie', cookies.session.write(sessions.add(session, session.endsAt)));
    return reply.redirect(begun.returnTo, 303);
  } catch (error) {
    return reply.redirect(withProblem(begun.returnTo, problemOf(parts, error)), 303);
  }
}

async function signOut(parts: IdentityParts, request: FastifyRequest, reply: FastifyReply) {
  try {
    requireOwnOrigin(request, parts.own);
  } catch (error) {
    if (!(error instanceof IdentityError)) throw error;
    return reply
      .code(error.status)
      .send({ errors: [{ message: error.message, extensions: { code: error.code } }] });
  }
  const form = new URLSearchParams(typeof request.body === 'string' ? request.body : '');
  const returnTo = returnPath(form.get('return'), parts.own(request));
  const name = parts.cookies.session.read(request);
  const session = name === undefined ? undefined : parts.sessions.take(name);
  reply.header('set-cookie', parts.cookies.session.clear());
  // Also where no script of ours runs any more: nothing of the desk remains in this browser.
  reply.header('clear-site-data', '"storage"');
  if (!session) return reply.redirect(returnTo, 303);
  const { confirmed, address } = await endSession(session, parts.own(request));
  if (address !== null) return reply.redirect(address, 303);
  return reply.redirect(confirmed ? returnTo : withProblem(returnTo, 'SIGN_OUT_UNCONFIRMED'), 303);
}

/** Codes for the page that follows: `?sign-in=…`. */
type Problem = 'REGION_UNKNOWN' | 'ISSUER_UNREACHABLE' | 'SIGN_IN_FAILED' | 'SIGN_OUT_UNCONFIRMED';

function problemOf(parts: IdentityParts, error: unknown): Problem {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
  parts.log(`a sign-in failed: ${code}`);
  return error instanceof IdentityError && error.code === 'ISSUER_UNREACHABLE'
    ? 'ISSUER_UNREACHABLE'
    : 'SIGN_IN_FAILED';
}

function withProblem(path: string, problem: Problem): string {
  const url = new URL(path, 'http://gateway.invalid');
  url.searchParams.set('sign-in', problem);
  return `${url.pathname}${url.search}${url.hash}`;
}

function searchOf({ url }: FastifyRequest): URLSearchParams {
  return new URLSearchParams(url.includes('?') ? url.slice(url.indexOf('?')) : '');
}
