import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { bearerCredentials } from './bearer-credentials.ts';
import type { PendingSignIn } from './begin-sign-in.ts';
import { BoundedStore } from './bounded-store.ts';
import { gatewayCookies, type Cookies } from './cookies.ts';
import { PUBLIC_CREDENTIALS, type Credentials } from './credentials.ts';
import { IdentityError } from './identity-error.ts';
import { ownOrigin, requireOwnOrigin, type IncomingRequest, type OwnOrigin } from './own-origin.ts';
import { Providers } from './providers.ts';
import type { Profile, Session } from './session.ts';
import { sessionRoutes } from './session-routes.ts';
import { sessionToken } from './session-token.ts';
import { audienceTable, type SignInOptions } from './sign-in-options.ts';

export interface GatewayIdentityOptions {
  /** Codes of all regions. */
  readonly regions: readonly string[];
  readonly signIn: ReadonlyMap<string, SignInOptions>;
  /** Origin of the gateway as browsers see it; asked once somebody signs in, so that a free port may be chosen before. */
  readonly origin: () => string;
  /** Browsers reach it over https. */
  readonly isSecure: boolean;
  /** On this machine only: allows looking at it as somebody of the demonstration. */
  readonly isDemonstration: boolean;
  /** One line about a failed sign-in; no names, no tokens. */
  readonly log: (message: string) => void;
}

/** The door of this folder. */
export interface GatewayIdentity {
  /** Adds the routes below `/session`. */
  routes(server: FastifyInstance): Promise<void>;
  /**
   * On whose behalf a request runs: a bearer token first, then the session of a browser, else the public. Throws an IdentityError with a
   * code; never takes a broken token, or a session that has ended, for the public.
   *
   * For a WebSocket: the headers of the upgrade, with `authorization` of `connectionParams` if there is one, and the method of the upgrade
   * as `CONNECT`, so that a foreign origin with somebody's cookie is refused.
   */
  credentialsOf(request: IncomingRequest): Credentials;
  /**
   * Who opens a page in a browser; null where nobody is signed in any more. A page that is only read may be opened from anywhere, by a link
   * or on the way back from the sign-in. Throws FORBIDDEN where a form was sent from a foreign page.
   */
  visitorOf(request: IncomingRequest): PageVisitor | null;
}

/** A signed-in browser, as the pages see it. */
export interface PageVisitor extends Profile {
  /** Region they signed in at. */
  readonly region: string;
  readonly credentials: Credentials;
}

/** What the routes and the look-up share. */
export interface IdentityParts extends GatewayIdentityOptions {
  readonly cookies: Cookies;
  readonly own: OwnOrigin;
  readonly providers: Providers;
  readonly sessions: BoundedStore<Session>;
  readonly pending: BoundedStore<PendingSignIn>;
}

/** Signed-in browsers of one process; beyond that the oldest has to sign in again, mostly without a password. */
const MAX_SESSIONS = 10_000;
/** Sign-ins that were begun and not finished. */
const MAX_PENDING = 10_000;

export function gatewayIdentity(options: GatewayIdentityOptions): GatewayIdentity {
  const parts: IdentityParts = {
    ...options,
    cookies: gatewayCookies(options.isSecure),
    own: ownOrigin(options.origin, options.isDemonstration),
    providers: new Providers(),
    sessions: new BoundedStore(MAX_SESSIONS),
    pending: new BoundedStore(MAX_PENDING),
  };
  const audiences = audienceTable(options.regions, options.signIn);
  return {
    async routes(server) {
      await server.register(sessionRoutes(parts), { prefix: '/session' });
    },
    credentialsOf(request) {
      const { authorization } = request.headers;
      if (authorization !== undefined) return bearerCredentials(String(authorization), audiences);
      const name = parts.cookies.session.read(request);
      if (name === undefined) return PUBLIC_CREDENTIALS;
      requireOwnOrigin(request, parts.own);
      const session = parts.sessions.get(name);
      if (!session || session.ended)
        throw new IdentityError('TOKEN_EXPIRED', 'the sign-in has ended; sign in again');
      return sessionCredentials(session);
    },
    visitorOf(request) {
      const name = parts.cookies.session.read(request);
      const session = name === undefined ? undefined : parts.sessions.get(name);
      if (!session || session.ended) return null;
      if (request.method !== 'GET' && request.method !== 'HEAD') requireOwnOrigin(request, parts.own);
      return { ...session.profile, region: session.options.region, credentials: sessionCredentials(session) };
    },
  };
}

const holders = new WeakMap<Session, string>();

function holderOf(session: Session): string {
  const known = holders.get(session) ?? randomUUID();
  holders.set(session, known);
  return known;
}

function sessionCredentials(session: Session): Credentials {
  return {
    isPublic: false,
    holder: holderOf(session),
    expiresAt: session.endsAt,
    authorizationFor: async (region) => {
      const token = await sessionToken(session, region);
      return token === undefined ? undefined : `Bearer ${token}`;
    },
  };
}
