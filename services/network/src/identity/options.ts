import { isRegionCode } from '@verbund/schema';
import { z } from 'zod';
import { isLoopbackHost, isLoopbackUrl } from './loopback.ts';
import { issuerOptions, safeUrl } from './token/issuer-options.ts';

/** A program that may sign people in here: a gateway with its own pages. */
const clientOptions = z.strictObject({
  id: z.string().regex(/^[A-Za-z0-9._-]{1,100}$/, 'expected letters, digits, dots, dashes'),
  /** Shown to the person who signs in. */
  name: z.string().min(1).max(200),
  /** Exact addresses; on this machine any port will do. */
  redirectUris: z.array(safeUrl).min(1),
});

/** What an operator may decide about identity: the content of `VERBUND_IDENTITY`, as JSON. */
export const identitySettings = z.strictObject({
  /** Accounts kept here. Without them all sign-in is at the issuers below. */
  accounts: z.boolean().default(true),
  issuers: z.array(issuerOptions).default([]),
  clients: z.array(clientOptions).default([]),
  /** Other regions for which readers of a body may get tokens from here. For the region of the federal bodies. */
  readerRegions: z.array(z.string().refine(isRegionCode, 'expected the code of a region')).default([]),
  /** Addresses or networks of proxies whose X-Forwarded-For is believed. */
  trustedProxies: z.array(z.string().min(2)).default([]),
});

export type IdentitySettings = z.output<typeof identitySettings>;
export type ClientOptions = z.output<typeof clientOptions>;

/** Everything `createIdentity` needs to know. */
export interface IdentityOptions {
  readonly region: { readonly code: string; readonly name: string; readonly network: string };
  /** Where people reach this region: origin without a path, `https://th.example.org`. */
  readonly publicUrl: string;
  /** The address the server listens on. */
  readonly host: string;
  readonly databaseUrl: string;
  readonly mode: 'demo' | 'production';
  /** 32 random characters or more, kept outside the database. The demonstration makes its own. */
  readonly secret: string | null;
  readonly settings: IdentitySettings;
  /** What whoever started the region should read: the first one-time link. */
  readonly announce: (text: string) => void;
  /** Reasons of refusals and the like; no names, no addresses, no tokens. */
  readonly log: (level: 'info' | 'warn' | 'error', message: string) => void;
}

/** Nobody but this machine can reach the region, and it was started to be shown. Only then people may look at it as somebody else. */
export function isLoopbackDemonstration(
  options: Pick<IdentityOptions, 'mode' | 'host' | 'publicUrl'>,
): boolean {
  return options.mode === 'demo' && isLoopbackHost(options.host) && isLoopbackUrl(options.publicUrl);
}

/** What is wrong with these options, or null. One sentence for the operator. */
export function identityProblem(options: IdentityOptions): string | null {
  if (!URL.canParse(options.publicUrl) || new URL(options.publicUrl).origin !== options.publicUrl) {
    return `public address (VERBUND_PUBLIC_URL): expected an origin such as https://th.example.org, got ${JSON.stringify(options.publicUrl)}`;
  }
  if (!options.publicUrl.startsWith('https:') && !isLoopbackUrl(options.publicUrl)) {
    return `public address (VERBUND_PUBLIC_URL): expected https, got ${options.publicUrl}`;
  }
  if (options.mode === 'production' && isLoopbackUrl(options.publicUrl) && !isLoopbackHost(options.host)) {
    return 'public address (VERBUND_PUBLIC_URL): needed, because this region listens for others too';
  }
  if (options.mode === 'production' && options.settings.accounts && (options.secret?.length ?? 0) < 32) {
    return 'secret (VERBUND_SECRET): production needs one of 32 random characters or more, kept outside the database';
  }
  const own = issuerOf(options.publicUrl);
  const issuers = options.settings.issuers.map(({ issuer }) => issuer);
  if (options.settings.accounts) issuers.push(own);
  const twice = issuers.find((issuer, index) => issuers.indexOf(issuer) !== index);
  return twice === undefined ? null : `issuers: ${twice} is named twice`;
}

/** The issuer of a region's own accounts. */
export function issuerOf(publicUrl: string): string {
  return `${publicUrl}/identity`;
}
