import type { TransportResponse } from '@verbund/engine';
import { PUBLIC_CREDENTIALS, type Credentials } from './credentials.ts';
import { IdentityError } from './identity-error.ts';

/** The Authorization header for a region (none: as the public), or the answer where there should be one and cannot. */
export type Authorized = { readonly header: string | undefined } | { readonly answer: TransportResponse };

/**
 * Looks up the token for one region. A sign-in that has ended is answered as the region itself would; while nobody can renew it, the region
 * counts as out of reach. Asking it as the public instead would show too little as if it were all.
 */
export async function authorize(
  credentials: Credentials = PUBLIC_CREDENTIALS,
  region: string,
): Promise<Authorized> {
  try {
    return { header: await credentials.authorizationFor(region) };
  } catch (error) {
    if (!(error instanceof IdentityError)) throw error;
    const { code, message } = error;
    if (code === 'ISSUER_UNREACHABLE')
      return { answer: { ok: false, failure: 'UNREACHABLE', message, durationMs: 0, notSent: true } };
    return {
      answer: { ok: true, body: { errors: [{ message, extensions: { code } }] }, bytes: 0, durationMs: 0 },
    };
  }
}
