import { allowInsecureRequests, ClientSecretPost, discovery, None, type Configuration } from 'openid-client';
import { IdentityError } from './identity-error.ts';
import type { SignInOptions } from './sign-in-options.ts';

const TIMEOUT_SECONDS = 8;

/** The sign-in providers of the regions, found by discovery when the first person signs in there; a failure is tried again the next time. */
export class Providers {
  readonly #found = new Map<string, Promise<Configuration>>();

  async of(options: SignInOptions): Promise<Configuration> {
    const known = this.#found.get(options.region);
    const found = known ?? find(options);
    if (!known) this.#found.set(options.region, found);
    try {
      return await found;
    } catch {
      this.#found.delete(options.region);
      throw new IdentityError('ISSUER_UNREACHABLE', `the sign-in of ${options.region} is out of reach`);
    }
  }
}

function find({ issuer, clientId, clientSecret }: SignInOptions): Promise<Configuration> {
  const isPlain = new URL(issuer).protocol === 'http:';
  return discovery(
    new URL(issuer),
    clientId,
    clientSecret ? { client_secret: clientSecret } : { token_endpoint_auth_method: 'none' },
    clientSecret ? ClientSecretPost(clientSecret) : None(),
    { timeout: TIMEOUT_SECONDS, ...(isPlain ? { execute: [allowInsecureRequests] } : {}) },
  );
}
