import type { Configuration } from 'openid-client';
import type { SignInOptions } from './sign-in-options.ts';

/** What the pages may show of whoever is signed in. */
export interface Profile {
  readonly name: string | null;
  readonly role: string | null;
  /** The body of a reader. */
  readonly body: string | null;
}

export interface AccessToken {
  readonly token: string;
  readonly expiresAt: Date;
}

/** A browser that is signed in. Lives in this process only; the browser holds nothing but a random name for it. */
export interface Session {
  readonly options: SignInOptions;
  readonly provider: Configuration;
  readonly profile: Profile;
  readonly idToken: string | undefined;
  readonly endsAt: Date;
  /** The newest refresh token; used one at a time, because a second use ends the whole sign-in. */
  refreshToken: string | undefined;
  /** The token of each region, where one was had already. */
  readonly tokens: Map<string, AccessToken>;
  /** Regions for which tokens can be had. */
  readonly regions: Set<string>;
  /** Renewals wait here for each other. */
  renewal: Promise<unknown>;
  /** Set once, when signed out or refused by the issuer. */
  ended: boolean;
}
