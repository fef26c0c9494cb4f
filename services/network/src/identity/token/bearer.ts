import { IdentityError } from '../identity-error.ts';

/**
 * The token in an Authorization header (also that of `connectionParams`); undefined where there is no header.
 * A header of another form is an error and never means "public": the client believes it is signed in.
 */
export function bearerToken(authorization: string | undefined): string | undefined {
  if (authorization === undefined) return undefined;
  const token = /^bearer +([A-Za-z0-9\-._~+/]+=*)$/i.exec(authorization.trim())?.[1];
  if (token === undefined)
    throw new IdentityError('TOKEN_INVALID', 'the Authorization header is not "Bearer <token>"');
  return token;
}
