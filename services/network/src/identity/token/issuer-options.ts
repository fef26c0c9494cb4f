import { isRegionCode } from '@verbund/schema';
import { z } from 'zod';
import { isLoopbackUrl } from '../loopback.ts';
import { ROLES } from '../viewer.ts';

/** An address that cannot be read on the way: https, or this machine. */
export const safeUrl = z
  .url({ protocol: /^https?$/ })
  .refine(
    (url) => url.startsWith('https:') || isLoopbackUrl(url),
    'expected https (http only on this machine)',
  );

/** Where a value stands in the claims, and what its values mean here. */
const claimRule = z.strictObject({
  /** Claim name, or a path with dots: `realm_access.roles`. */
  path: z.string().min(1),
  /** Their value to ours; a value that is not listed means nothing. Without a table their values are ours. */
  values: z.record(z.string(), z.string()).optional(),
});

const claimMap = z.strictObject({
  role: claimRule,
  /** The umbrella body of a reader. */
  body: claimRule.optional(),
  /** Claim with a region's code; where it is named it has to be there and to be `region` below. */
  region: z.string().min(1).optional(),
});

/** What regions of this federation put into their own tokens. */
export const OWN_CLAIMS = {
  role: { path: 'role' },
  body: { path: 'body' },
  region: 'region',
} as const satisfies z.input<typeof claimMap>;

/** An OpenID Connect provider (or another region's accounts) whose tokens this region accepts. */
export const issuerOptions = z.strictObject({
  /** Exactly as in the `iss` claim. */
  issuer: safeUrl,
  /** Where its keys are. Without it they are found by discovery. */
  jwksUri: safeUrl.optional(),
  /** What `aud` has to be: this and nothing beside it. Without it `urn:verbund:region:<code>` of this region. */
  audience: z.string().min(1).optional(),
  /** The highest role this issuer can give; a token that claims more is refused. */
  maxRole: z.enum(ROLES),
  /** Code in the region claim: this region, or `bund` for the readers it vouches for. */
  region: z.string().refine(isRegionCode, 'expected the code of a region').optional(),
  claimMap: claimMap.default(OWN_CLAIMS),
  /** `JWT` for providers that do not mark access tokens; `audience` then keeps identity tokens out. */
  tokenType: z.enum(['at+jwt', 'JWT']).default('at+jwt'),
  /** Older tokens are refused, whatever their own end says. */
  maxAgeSeconds: z.int().min(60).max(86_400).default(3_600),
});

export type IssuerOptions = z.output<typeof issuerOptions>;
export type ClaimMap = IssuerOptions['claimMap'];
export type ClaimRule = z.output<typeof claimRule>;

/** The one audience of tokens for a region. */
export function audienceOf(region: string): string {
  return `urn:verbund:region:${region}`;
}
