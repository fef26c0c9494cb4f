import { hkdfSync } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { FastifyInstance } from 'fastify';
import type { Pool } from 'pg';
import { createAuth } from './accounts/auth.ts';
import { startCleaning } from './accounts/clean.ts';
import { announceFirstAdmin } from './accounts/first-admin.ts';
import { isGranted } from './accounts/grants.ts';
import { ownKeys } from './accounts/own-keys.ts';
import { registerClients } from './accounts/register-clients.ts';
import { forgetOtherSecrets, identitySecret } from './accounts/secret.ts';
import { stillStands } from './accounts/still-stands.ts';
import { openIdentityPool } from './database/identity-pool.ts';
import { migrateIdentity } from './database/migrate-identity.ts';
import { withDemonstrationClient } from './demonstration/demonstration-client.ts';
import { preparePersonas } from './demonstration/personas.ts';
import { createAttempts, type Attempts } from './http/attempts.ts';
import { clientAddress } from './http/client-address.ts';
import { clientKey } from './http/client-key.ts';
import { formTokens } from './http/form-token.ts';
import { identityPlugin } from './http/identity-plugin.ts';
import { identityProblem, issuerOf, type IdentityOptions } from './options.ts';
import type { Desk } from './pages/desk.ts';
import { trustedIssuers, type OwnIssuer } from './token/trust.ts';
import { viewerOf, type Credentials } from './token/viewer-of.ts';
import type { Viewer } from './viewer.ts';

/** The door of this folder. */
export interface Identity {
  /** For `app.register(identity.plugin, { prefix: '/identity' })`; without own accounts it answers 404 to everything. */
  readonly plugin: (app: FastifyInstance) => Promise<void>;
  /** Who is asking. Rejects with an IdentityError (a GraphQLError with a code and an HTTP status); never takes a broken token for the public. */
  viewerOf(credentials: Credentials): Promise<Viewer>;
  /** Counts a suggestion of whoever of the public sends this, if anybody knows who that is. Rejects with RATE_LIMITED. */
  countSuggestion(request: { readonly raw: IncomingMessage }): Promise<void>;
  /** 32 bytes for one purpose, derived from the region's secret: the same in all its processes and after a restart. */
  keyFor(purpose: string): Buffer;
  close(): Promise<void>;
}

/**
 * Opens the region's identity: migrates its schema, prepares the accounts and announces the first one-time link.
 * Rejects with one sentence for the operator where an option is wrong.
 */
export async function createIdentity(given: IdentityOptions): Promise<Identity> {
  const options = withDemonstrationClient(given);
  const problem = identityProblem(options);
  if (problem) throw new Error(problem);
  const pool = openIdentityPool(options.databaseUrl, (error) =>
    options.log('error', `identity database: ${error.message}`),
  );
  try {
    await migrateIdentity(pool);
    const secret = await identitySecret(pool, options.secret);
    const attempts = createAttempts(pool, secret);
    const clientOf = clientKey(options.settings.trustedProxies);
    const accounts = options.settings.accounts ? await openAccounts(options, pool, secret, attempts) : null;
    const source = {
      region: options.region.code,
      ownIssuer: issuerOf(options.publicUrl),
      issuers: trustedIssuers(options, accounts?.issuer ?? null),
      isGranted: (body: string) => isGranted(pool, body),
      log: (message: string) => options.log('info', message),
    };
    const stopCleaning = startCleaning(pool, (message) => options.log('error', message));
    return {
      plugin: accounts?.plugin ?? (async () => {}),
      viewerOf: (credentials) => viewerOf(source, credentials),
      countSuggestion: async ({ raw }) => {
        const client = clientOf(raw);
        if (client !== null) await attempts.count('suggestion-client', client);
      },
      keyFor: (purpose) => Buffer.from(hkdfSync('sha256', secret, options.region.code, purpose, 32)),
      close: async () => {
        await stopCleaning();
        await pool.end();
      },
    };
  } catch (error) {
    await pool.end();
    throw error;
  }
}

async function openAccounts(
  options: IdentityOptions,
  pool: Pool,
  secret: string,
  attempts: Attempts,
): Promise<{ plugin: Identity['plugin']; issuer: OwnIssuer }> {
  const { publicUrl, region, mode, settings } = options;
  if (await forgetOtherSecrets(pool, secret))
    options.announce(
      `${region.name}: Neues Geheimnis. Alle sind abgemeldet; zweite Faktoren sind neu einzurichten.`,
    );
  const auth = createAuth(options, pool, secret);
  await registerClients(auth, options);
  const addressOf = clientAddress(settings.trustedProxies);
  const desk: Desk = {
    options,
    auth,
    pool,
    attempts,
    forms: formTokens(publicUrl, `verbund-${region.code}`, secret),
    addressOf: (request) => addressOf(request.raw),
    personas: await preparePersonas(pool, options),
  };
  await announceFirstAdmin(pool, options);
  return {
    plugin: identityPlugin(desk),
    issuer: { keys: ownKeys(() => auth.api.getJwks()), stillStands: stillStands(pool, mode) },
  };
}
