import { buildEndSessionUrl, tokenRevocation } from 'openid-client';
import type { Session } from './session.ts';

/**
 * Signs out at the region too: revoking the refresh token ends the sign-in there, and with it every token that came of it.
 * Answers whether the region confirmed it, and where the browser has to go for a provider that wants to see it.
 */
export async function endSession(
  session: Session,
  origin: string,
): Promise<{ confirmed: boolean; address: string | null }> {
  session.ended = true;
  const { provider, refreshToken, idToken } = session;
  // A renewal under way may bring a newer refresh token.
  await session.renewal.catch(() => undefined);
  const token = session.refreshToken ?? refreshToken;
  const confirmed =
    token !== undefined &&
    (await tokenRevocation(provider, token, { token_type_hint: 'refresh_token' }).then(
      () => true,
      () => false,
    ));
  if (!provider.serverMetadata().end_session_endpoint || idToken === undefined)
    return { confirmed, address: null };
  const address = buildEndSessionUrl(provider, {
    id_token_hint: idToken,
    post_logout_redirect_uri: `${origin}/`,
  });
  return { confirmed, address: address.href };
}
