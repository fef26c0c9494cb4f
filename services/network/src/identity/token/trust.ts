import type { JWTVerifyGetKey } from 'jose';
import { issuerOf, type IdentityOptions } from '../options.ts';
import { issuerKeys } from './issuer-keys.ts';
import { audienceOf, OWN_CLAIMS } from './issuer-options.ts';
import type { TrustedIssuer } from './trusted-issuer.ts';

/** The region's own accounts as an issuer. */
export interface OwnIssuer {
  readonly keys: JWTVerifyGetKey;
  readonly stillStands: NonNullable<TrustedIssuer['stillStands']>;
}

/** The allow-list: the own accounts, if there are any, and what the operator wrote down. */
export function trustedIssuers(
  { region, publicUrl, settings }: IdentityOptions,
  own: OwnIssuer | null,
): ReadonlyMap<string, TrustedIssuer> {
  const audience = audienceOf(region.code);
  const external = settings.issuers.map((issuer): TrustedIssuer => ({
    issuer: issuer.issuer,
    keys: issuerKeys(issuer),
    audience: issuer.audience ?? audience,
    ownEndpoints: [`${issuer.issuer}/oauth2/userinfo`],
    region: issuer.region ?? region.code,
    maxRole: issuer.maxRole,
    claimMap: issuer.claimMap,
    tokenType: issuer.tokenType,
    maxAgeSeconds: issuer.maxAgeSeconds,
  }));
  const issuer = issuerOf(publicUrl);
  const ours: TrustedIssuer[] = own
    ? [
        {
          issuer,
          ...own,
          audience,
          ownEndpoints: [`${issuer}/oauth2/userinfo`],
          region: region.code,
          maxRole: 'admin',
          claimMap: OWN_CLAIMS,
          tokenType: 'at+jwt',
          maxAgeSeconds: 3_600,
        },
      ]
    : [];
  return new Map([...ours, ...external].map((trusted) => [trusted.issuer, trusted]));
}
