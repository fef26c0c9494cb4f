import { refreshTokenGrant, ResponseBodyError } from 'openid-client';
import { accessTokenIn } from './access-token-in.ts';
import { IdentityError } from './identity-error.ts';
import type { AccessToken, Session } from './session.ts';
import { audienceOf } from './sign-in-options.ts';

/** A token is renewed when it has no longer than this to live: a request with it may take a while. */
const RESERVE_MS = 30_000;

/**
 * The session's token for one region; undefined where it can have none. Renewals of one session run one after the other, and whoever
 * waited finds the token of whoever came first: a refresh token that is used twice ends the sign-in.
 * Rejects with TOKEN_EXPIRED where the sign-in has ended, with ISSUER_UNREACHABLE where nobody can tell.
 */
export async function sessionToken(session: Session, region: string): Promise<string | undefined> {
  if (!session.regions.has(region)) return undefined;
  const known = freshToken(session, region);
  if (known) return known.token;
  const renewal = session.renewal.then(
    () => renew(session, region),
    () => renew(session, region),
  );
  session.renewal = renewal;
  return renewal;
}

function freshToken(session: Session, region: string): AccessToken | undefined {
  if (session.ended) throw new IdentityError('TOKEN_EXPIRED', 'signed out; sign in again');
  const known = session.tokens.get(region);
  return known && known.expiresAt.getTime() - RESERVE_MS > Date.now() ? known : undefined;
}

async function renew(session: Session, region: string): Promise<string | undefined> {
  if (!session.regions.has(region)) return undefined;
  const known = freshToken(session, region);
  if (known) return known.token;
  if (session.refreshToken === undefined) throw over(session);
  const { options, provider } = session;
  const audience = region === options.region ? options.audience : audienceOf(region);
  try {
    const answer = await refreshTokenGrant(
      provider,
      session.refreshToken,
      options.sendsResource ? { resource: audience } : {},
    );
    session.refreshToken = answer.refresh_token ?? session.refreshToken;
    const renewed = accessTokenIn(answer);
    session.tokens.set(region, renewed);
    return renewed.token;
  } catch (error) {
    if (!(error instanceof ResponseBodyError)) {
      throw new IdentityError('ISSUER_UNREACHABLE', `the sign-in of ${options.region} is out of reach`);
    }
    // Only readers get tokens for other regions; whoever can write is a stranger there.
    if (error.error === 'invalid_target' && region !== options.region) {
      session.regions.delete(region);
      return undefined;
    }
    throw over(session);
  }
}

function over(session: Session): IdentityError {
  session.ended = true;
  return new IdentityError('TOKEN_EXPIRED', 'the sign-in has ended; sign in again');
}
