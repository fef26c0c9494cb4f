import { isIP } from 'node:net';
import { z } from 'zod';
import { isRegionCode } from '@verbund/schema';
import { RATE_LIMITS } from './limits/rate-limit.ts';
import { isLoopbackHost } from './identity/own-origin.ts';
import { demonstrationSignIn, parseSignIn, type SignInOptions } from './identity/sign-in-options.ts';

/** Address of one region, from the operator's configuration and from nowhere else. */
export interface RegionAddress {
  readonly code: string;
  readonly url: URL;
}

/** Everything the gateway may be told from outside. */
export interface Settings {
  readonly host: string;
  /** 0 takes a free port. */
  readonly port: number;
  readonly regions: readonly RegionAddress[];
  /** Folder for the last good schema of each region; null keeps nothing. */
  readonly stateFolder: string | null;
  readonly mode: 'demo' | 'production';
  /** Address the pages are reached at; null: the address listened on. */
  readonly origin: string | null;
  /** Where the people of a region sign in, by region code. */
  readonly signIn: ReadonlyMap<string, SignInOptions>;
  /** Folder with the legal pages (`imprint.de.txt` and so on); null on a demonstration only. */
  readonly legalFolder: string | null;
  /** E-mail addresses for corrections by region code; `*` for all others. */
  readonly contacts: Readonly<Record<string, string>>;
  /** Time for one operation, upstream requests included, in milliseconds. */
  readonly deadlineMs: number;
  /** Merged rows one operation may ask for. */
  readonly maxRows: number;
  /** Values one operation may ask for (`extensions.cost.total`). */
  readonly maxCost: number;
  /** Values all operations under way may ask for together. */
  readonly maxCostUnderWay: number;
  /** Values a client may ask for per second in the long run; 0: no bound. */
  readonly ratePerSecond: number;
  /** Addresses or networks whose `X-Forwarded-For` is believed. */
  readonly trustedProxies: readonly string[];
  /** Upstream bytes one operation may read. */
  readonly maxUpstreamBytes: number;
  /** Requests under way at once to one region. */
  readonly regionConcurrency: number;
  /** Time between two looks at a healthy region's schema, in milliseconds. */
  readonly pollMs: number;
  /** WebSockets open at once, in all. */
  readonly maxSockets: number;
  /** WebSockets open at once from one address. */
  readonly maxSocketsPerAddress: number;
  /** Operations of one WebSocket at once, subscriptions included. */
  readonly maxSocketOperations: number;
  /** Different streams at once; equal ones of the public count once. */
  readonly maxStreams: number;
  /** A WebSocket on which nothing runs is closed after so long, in milliseconds. */
  readonly socketIdleMs: number;
  /** Region that visitors of a demonstration can stop and bring back, through the launcher; null: none. */
  readonly switchedRegion: string | null;
  readonly logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'silent';
}

const wholeNumber = (name: string, low: number, high: number, fallback: number) =>
  z
    .string()
    .regex(/^[0-9]{1,10}$/, `${name}: expected a whole number`)
    .transform(Number)
    .refine((value) => value >= low && value <= high, `${name}: expected ${low} to ${high}`)
    .default(fallback);

const environment = z.object({
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: wholeNumber('PORT', 0, 65_535, 4000),
  VERBUND_SUBGRAPHS: z.string().default('').transform(parseRegions),
  VERBUND_STATE_DIR: z.string().min(1).optional(),
  VERBUND_MODE: z.enum(['demo', 'production']).default('demo'),
  VERBUND_ORIGIN: z
    .url({ protocol: /^https?$/, error: 'VERBUND_ORIGIN: expected https://<host>' })
    .optional(),
  VERBUND_SIGN_IN: z.string().optional(),
  VERBUND_LEGAL_DIR: z.string().min(1).optional(),
  VERBUND_CONTACTS: z.string().default('').transform(parseContacts),
  VERBUND_DEADLINE_MS: wholeNumber('VERBUND_DEADLINE_MS', 50, 120_000, 5_000),
  VERBUND_MAX_ROWS: wholeNumber('VERBUND_MAX_ROWS', 1, 1_000_000, 10_000),
  VERBUND_MAX_COST: wholeNumber('VERBUND_MAX_COST', 100, 100_000_000, 1_000_000),
  VERBUND_MAX_COST_UNDER_WAY: wholeNumber('VERBUND_MAX_COST_UNDER_WAY', 100, 1_000_000_000, 5_000_000),
  VERBUND_RATE_PER_SECOND: z
    .string()
    .regex(/^[0-9]{1,9}$/, 'VERBUND_RATE_PER_SECOND: expected a whole number')
    .transform(Number)
    .optional(),
  VERBUND_TRUSTED_PROXIES: z.string().default('').transform(parseProxies),
  VERBUND_MAX_UPSTREAM_BYTES: wholeNumber('VERBUND_MAX_UPSTREAM_BYTES', 1_024, 1_073_741_824, 33_554_432),
  VERBUND_REGION_CONCURRENCY: wholeNumber('VERBUND_REGION_CONCURRENCY', 1, 1_000, 64),
  VERBUND_POLL_MS: wholeNumber('VERBUND_POLL_MS', 100, 3_600_000, 30_000),
  VERBUND_MAX_SOCKETS: wholeNumber('VERBUND_MAX_SOCKETS', 1, 100_000, 10_000),
  VERBUND_MAX_SOCKETS_PER_ADDRESS: wholeNumber('VERBUND_MAX_SOCKETS_PER_ADDRESS', 1, 100_000, 200),
  VERBUND_MAX_SOCKET_OPERATIONS: wholeNumber('VERBUND_MAX_SOCKET_OPERATIONS', 1, 1_000, 20),
  VERBUND_MAX_STREAMS: wholeNumber('VERBUND_MAX_STREAMS', 1, 100_000, 1_000),
  VERBUND_SOCKET_IDLE_MS: wholeNumber('VERBUND_SOCKET_IDLE_MS', 100, 3_600_000, 60_000),
  VERBUND_SWITCHED_REGION: z
    .string()
    .refine(isRegionCode, 'VERBUND_SWITCHED_REGION: expected the code of a region')
    .optional(),
  VERBUND_LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
});

/**
 * The settings in these environment variables. Throws an Error with one line per finding.
 * This is the only file that reads `process.env`.
 */
export function readSettings(
  variables: Readonly<Record<string, string | undefined>> = process.env,
): Settings {
  const given = Object.fromEntries(
    Object.keys(environment.shape).map((name) => [name, variables[name] || undefined]),
  );
  const result = environment.safeParse(given);
  if (!result.success) {
    const findings = result.error.issues.map(({ path, message }) =>
      message.startsWith(String(path[0])) ? message : `${path.join('.')}: ${message}`,
    );
    throw new Error(findings.join('\n'));
  }
  const found = result.data;
  if (found.VERBUND_MODE === 'production' && found.VERBUND_STATE_DIR === undefined) {
    throw new Error(
      'VERBUND_STATE_DIR: needed in production, so that a restart knows the regions that are out of reach',
    );
  }
  if (
    found.VERBUND_SIGN_IN !== undefined &&
    found.VERBUND_MODE === 'production' &&
    !found.VERBUND_ORIGIN?.startsWith('https:')
  ) {
    throw new Error('VERBUND_ORIGIN: expected https://<host>, because people sign in here (VERBUND_SIGN_IN)');
  }
  if (
    found.VERBUND_SWITCHED_REGION !== undefined &&
    (found.VERBUND_MODE === 'production' || found.VERBUND_ORIGIN !== undefined || !isLoopbackHost(found.HOST))
  ) {
    throw new Error(
      'VERBUND_SWITCHED_REGION: only for a demonstration that nobody but this machine can reach',
    );
  }
  return {
    host: found.HOST,
    port: found.PORT,
    regions: found.VERBUND_SUBGRAPHS,
    stateFolder: found.VERBUND_STATE_DIR ?? null,
    mode: found.VERBUND_MODE,
    origin: found.VERBUND_ORIGIN ?? null,
    signIn: signInOf(found.VERBUND_SIGN_IN, found.VERBUND_MODE, found.VERBUND_SUBGRAPHS),
    legalFolder: found.VERBUND_LEGAL_DIR ?? null,
    contacts: found.VERBUND_CONTACTS,
    deadlineMs: found.VERBUND_DEADLINE_MS,
    maxRows: found.VERBUND_MAX_ROWS,
    maxCost: found.VERBUND_MAX_COST,
    maxCostUnderWay: found.VERBUND_MAX_COST_UNDER_WAY,
    ratePerSecond:
      found.VERBUND_RATE_PER_SECOND ?? (found.VERBUND_MODE === 'production' ? RATE_LIMITS.perSecond : 0),
    trustedProxies: found.VERBUND_TRUSTED_PROXIES,
    maxUpstreamBytes: found.VERBUND_MAX_UPSTREAM_BYTES,
    regionConcurrency: found.VERBUND_REGION_CONCURRENCY,
    pollMs: found.VERBUND_POLL_MS,
    maxSockets: found.VERBUND_MAX_SOCKETS,
    maxSocketsPerAddress: found.VERBUND_MAX_SOCKETS_PER_ADDRESS,
    maxSocketOperations: found.VERBUND_MAX_SOCKET_OPERATIONS,
    maxStreams: found.VERBUND_MAX_STREAMS,
    socketIdleMs: found.VERBUND_SOCKET_IDLE_MS,
    switchedRegion: found.VERBUND_SWITCHED_REGION ?? null,
    logLevel: found.VERBUND_LOG_LEVEL,
  };
}

/** What the operator wrote down; in a demonstration otherwise the accounts of its regions, and elsewhere none. */
function signInOf(
  text: string | undefined,
  mode: Settings['mode'],
  regions: readonly RegionAddress[],
): Settings['signIn'] {
  if (text !== undefined) return parseSignIn(text);
  return mode === 'demo' ? demonstrationSignIn(regions) : new Map();
}

/** `th=http://127.0.0.1:4101/graphql,mv=…` as addresses; findings are messages of the variable. */
function parseRegions(text: string, context: z.RefinementCtx): RegionAddress[] {
  const regions: RegionAddress[] = [];
  const refuse = (message: string) =>
    context.addIssue({ code: 'custom', message: `VERBUND_SUBGRAPHS: ${message}` });
  for (const entry of text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')) {
    const [, code = '', address = ''] = /^([^=]*)=(.*)$/.exec(entry) ?? [];
    const url = URL.canParse(address) ? new URL(address) : null;
    if (!isRegionCode(code)) refuse(`expected <region>=<address>, got ${JSON.stringify(entry)}`);
    else if (!url || !/^https?:$/.test(url.protocol))
      refuse(`expected an http or https address for ${code}, got ${JSON.stringify(address)}`);
    else if (url.username || url.password || url.hash)
      refuse(`the address of ${code} may have no user, password or fragment`);
    else if (regions.some((region) => region.code === code)) refuse(`${code} is named twice`);
    else regions.push({ code, url });
  }
  return regions;
}

/** `127.0.0.1,10.0.0.0/8` as a list. */
function parseProxies(text: string, context: z.RefinementCtx): string[] {
  const entries = text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  for (const entry of entries) {
    const [address = '', bits = '0'] = entry.split('/');
    if (isIP(address) === 0 || !/^[0-9]{1,3}$/.test(bits) || Number(bits) > (isIP(address) === 4 ? 32 : 128))
      context.addIssue({
        code: 'custom',
        message: `VERBUND_TRUSTED_PROXIES: expected an address or a network, got ${JSON.stringify(entry)}`,
      });
  }
  return entries;
}

/** `th=post@example.org,*=post@example.net` by region code. */
function parseContacts(text: string, context: z.RefinementCtx): Record<string, string> {
  const entries = text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => [part, /^([^=]+)=([^\s@=]+@[^\s@=]+)$/.exec(part)] as const);
  for (const [part, found] of entries) {
    if (found && (found[1] === '*' || isRegionCode(found[1] ?? ''))) continue;
    context.addIssue({
      code: 'custom',
      message: `VERBUND_CONTACTS: expected <region>=<e-mail address>, got ${JSON.stringify(part)}`,
    });
  }
  return Object.fromEntries(entries.map(([, found]) => [found?.[1] ?? '', found?.[2] ?? '']));
}
