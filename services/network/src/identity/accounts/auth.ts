import { oauthProvider } from '@better-auth/oauth-provider';
import { betterAuth } from 'better-auth';
import { jwt, twoFactor } from 'better-auth/plugins';
import type { Pool } from 'pg';
import { issuerOf, type IdentityOptions } from '../options.ts';
import { audienceOf } from '../token/issuer-options.ts';
import { accessTokenClaims } from './access-token-claims.ts';
import { refreshTokenHash } from './refresh-token-hash.ts';
import { hashPassword, verifyPassword } from './password.ts';

export const PASSWORD_LENGTH = { min: 12, max: 128 } as const;
const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** How long a sign-in lasts, used or not: a working day. All tokens that came of it end with it. */
const SESSION_SECONDS = 12 * HOUR;
/** Access tokens are checked without asking anybody where they come from another region, so they live shortly. */
const ACCESS_TOKEN_SECONDS = 5 * MINUTE;
/** What a gateway may ask for. `openid` so that any OpenID Connect library can sign people in here. */
const SCOPES = ['openid', 'profile', 'offline_access'] as const;

export type Auth = ReturnType<typeof createAuth>;

/**
 * The region's own accounts and their OAuth 2.1 / OpenID Connect issuer: better-auth on its own tables.
 * Nothing here is reachable by itself; `http/` lets through what the region offers, and counts attempts (better-auth's own counters are off:
 * they know the address of the gateway only).
 */
export function createAuth(options: IdentityOptions, pool: Pool, secret: string) {
  const { region, publicUrl, settings, log } = options;
  const issuer = issuerOf(publicUrl);
  const resources = [...new Set([region.code, ...settings.readerRegions])].map(audienceOf);
  return betterAuth({
    appName: region.network,
    baseURL: publicUrl,
    basePath: '/identity',
    secret,
    database: pool,
    trustedOrigins: [publicUrl],
    telemetry: { enabled: false },
    rateLimit: { enabled: false },
    // Its messages are fixed sentences; its further arguments may hold what a person typed.
    logger: {
      level: 'warn',
      disableColors: true,
      log: (level, message) => log(level === 'error' ? 'error' : 'info', `accounts: ${message}`),
    },
    onAPIError: { errorURL: `${issuer}/error` },
    advanced: {
      // All regions of a demonstration share the cookies of this machine, whatever their port.
      cookiePrefix: `verbund-${region.code}`,
      useSecureCookies: publicUrl.startsWith('https:'),
      defaultCookieAttributes: { path: '/identity', httpOnly: true, sameSite: 'lax' },
      ipAddress: { disableIpTracking: true },
    },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: PASSWORD_LENGTH.min,
      maxPasswordLength: PASSWORD_LENGTH.max,
      password: { hash: hashPassword, verify: verifyPassword },
    },
    user: {
      additionalFields: {
        role: { type: 'string', required: true, input: false },
        body: { type: 'string', required: false, input: false },
        disabledAt: { type: 'date', required: false, input: false },
      },
    },
    // No sliding end: without `updateAge` a stolen cookie could live for ever.
    session: { expiresIn: SESSION_SECONDS, disableSessionRefresh: true, cookieCache: { enabled: false } },
    databaseHooks: {
      session: {
        create: {
          before: async (session) => {
            const { rows } = await pool.query(
              'select 1 from "user" where "id" = $1 and "disabledAt" is null',
              [session.userId],
            );
            // Which browser somebody uses is nobody's business.
            return rows.length === 1 ? { data: { ...session, userAgent: null, ipAddress: null } } : false;
          },
        },
      },
    },
    plugins: [
      jwt({
        disableSettingJwtHeader: true,
        jwt: { issuer },
        // New keys every month; old ones verify for a day longer than any token lives.
        jwks: { keyPairConfig: { alg: 'ES256' }, rotationInterval: 30 * DAY, gracePeriod: DAY },
      }),
      twoFactor({
        issuer: region.network,
        accountLockout: { enabled: true, maxFailedAttempts: 10, durationSeconds: 15 * MINUTE },
      }),
      oauthProvider({
        loginPage: '/identity/sign-in',
        consentPage: '/identity/error',
        scopes: [...SCOPES],
        grantTypes: ['authorization_code', 'refresh_token'],
        accessTokenExpiresIn: ACCESS_TOKEN_SECONDS,
        idTokenExpiresIn: ACCESS_TOKEN_SECONDS,
        refreshTokenExpiresIn: SESSION_SECONDS,
        codeExpiresIn: MINUTE,
        resources: resources.map((identifier) => ({ identifier, name: identifier })),
        // Every client here is one that the operator wrote down: a gateway, which serves all audiences.
        enforcePerClientResources: false,
        storeTokens: { hash: async (token) => refreshTokenHash(token) },
        customAccessTokenClaims: ({ user, resources: asked }) => accessTokenClaims(user, asked, options),
        silenceWarnings: { oauthAuthServerConfig: true, openidConfig: true },
      }),
    ],
  });
}
