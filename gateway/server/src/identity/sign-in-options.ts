import { isRegionCode } from '@verbund/schema';
import { z } from 'zod';

/** Where the people of one region sign in. */
const signInOptions = z.strictObject({
  issuer: z.url({ protocol: /^https?$/ }),
  clientId: z.string().min(1).default('verbund-gateway'),
  /** For providers that know this gateway by a secret; the regions' own accounts do not need one. */
  clientSecret: z.string().min(16).optional(),
  /** `aud` of the region's tokens. */
  audience: z.string().min(1).optional(),
  scopes: z.string().min(1).default('openid profile offline_access'),
  /** Further regions for which readers get tokens there. */
  readerRegions: z.array(z.string().refine(isRegionCode, 'expected the code of a region')).default([]),
  /** The region's own pages about its accounts. Default: the issuer, where that is the region itself (its path is `/identity`). */
  accountPages: z.url({ protocol: /^https?$/ }).optional(),
  /** Name the audience in requests (RFC 8707). Off for providers that refuse the parameter. */
  sendsResource: z.boolean().default(true),
});

const settings = z.record(z.string().refine(isRegionCode, 'expected the code of a region'), signInOptions);

export interface SignInOptions extends Omit<z.output<typeof signInOptions>, 'audience'> {
  readonly region: string;
  readonly audience: string;
}

/** The one audience of tokens for a region, as regions' own accounts name it. */
export function audienceOf(region: string): string {
  return `urn:verbund:region:${region}`;
}

/** VERBUND_SIGN_IN as options by region code. Throws an Error of one line. */
export function parseSignIn(text: string): ReadonlyMap<string, SignInOptions> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new Error('VERBUND_SIGN_IN: expected JSON');
  }
  const result = settings.safeParse(json);
  if (!result.success)
    throw new Error(`VERBUND_SIGN_IN: ${z.prettifyError(result.error).replace(/\s*\n\s*/g, ' ')}`);
  return complete(result.data);
}

/**
 * Sign-in at the regions' own accounts, where they are reached: for a demonstration, whose regions are all on this machine.
 * Readers of a body have their accounts in `bund`.
 */
export function demonstrationSignIn(
  regions: readonly { readonly code: string; readonly url: URL }[],
): ReadonlyMap<string, SignInOptions> {
  const entries = regions.map(({ code, url }) => {
    const readerRegions =
      code === 'bund' ? regions.map((region) => region.code).filter((other) => other !== code) : [];
    return [code, signInOptions.parse({ issuer: `${url.origin}/identity`, readerRegions })] as const;
  });
  return complete(Object.fromEntries(entries));
}

function complete(found: z.output<typeof settings>): ReadonlyMap<string, SignInOptions> {
  return new Map(
    Object.entries(found).map(([region, options]) => [
      region,
      { ...options, region, audience: options.audience ?? audienceOf(region) },
    ]),
  );
}

/** Where the regions' own pages about their accounts lie. */
export function accountPagesOf(signIn: ReadonlyMap<string, SignInOptions>): ReadonlyMap<string, string> {
  return new Map(
    [...signIn].flatMap(([region, { issuer, accountPages }]) => {
      const pages = accountPages ?? (new URL(issuer).pathname === '/identity' ? issuer : null);
      return pages === null ? [] : [[region, pages.replace(/\/$/, '')] as const];
    }),
  );
}

/** Which region an `aud` value belongs to: those of the sign-in options, and the ordinary one of every region. */
export function audienceTable(
  regions: readonly string[],
  signIn: ReadonlyMap<string, SignInOptions>,
): ReadonlyMap<string, string> {
  return new Map([
    ...regions.map((region) => [audienceOf(region), region] as const),
    ...[...signIn.values()].map(({ audience, region }) => [audience, region] as const),
  ]);
}
