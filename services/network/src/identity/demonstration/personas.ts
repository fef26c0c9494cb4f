import { randomBytes } from 'node:crypto';
import type { Pool } from 'pg';
import { createAccount, findAccountByEmail, newId, type NewAccount } from '../accounts/account.ts';
import { giveGrant } from '../accounts/grants.ts';
import { hashPassword } from '../accounts/password.ts';
import { isLoopbackDemonstration, type IdentityOptions } from '../options.ts';

/** Somebody as whom the demonstration can be looked at with one click. */
export interface Persona {
  /** Value of `login_hint` in an authorization request. */
  readonly hint: string;
  readonly name: string;
  readonly email: string;
  /** Made at this start, known to this process only. */
  readonly password: string;
}

/** Nothing can be received there (RFC 2606), and no real account can have such an address. */
const DOMAIN = 'vorfuehrung.invalid';
const NEMO = 'bund:organization/nemo';

/**
 * Makes the people of the demonstration, on this machine only. Everywhere else there are none, and those that an earlier demonstration
 * left in this database are switched off.
 */
export async function preparePersonas(pool: Pool, options: IdentityOptions): Promise<readonly Persona[]> {
  if (!isLoopbackDemonstration(options)) {
    await switchOff(pool);
    return [];
  }
  return Promise.all(cast(options).map((role) => prepare(pool, options, role)));
}

interface CastMember extends NewAccount {
  readonly hint: string;
}

function cast({ region }: IdentityOptions): CastMember[] {
  const editor: CastMember = {
    hint: 'vorfuehrung-redaktion',
    name: `Redaktion ${region.name}`,
    email: `redaktion.${region.code}@${DOMAIN}`,
    role: 'editor',
    body: null,
  };
  const reader: CastMember = {
    hint: 'vorfuehrung-nemo',
    name: 'NeMO',
    email: `nemo.${region.code}@${DOMAIN}`,
    role: 'reader',
    body: NEMO,
  };
  return region.code === 'bund' ? [editor, reader] : [editor];
}

async function prepare(
  pool: Pool,
  { region }: IdentityOptions,
  { hint, ...account }: CastMember,
): Promise<Persona> {
  const { name, email } = account;
  const known = await findAccountByEmail(pool, email);
  const id = known?.id ?? (await createAccount(pool, account));
  // Given once: a grant that was taken away in the demonstration stays away.
  if (!known && account.role === 'editor' && region.code !== 'bund') await giveGrant(pool, NEMO, 'start');
  const password = randomBytes(24).toString('base64url');
  await pool.query(
    `insert into "account" ("id", "accountId", "providerId", "userId", "password", "updatedAt") values ($1, $2, 'credential', $2, $3, now())
     on conflict ("userId", "providerId") do update set "password" = excluded."password", "updatedAt" = now()`,
    [newId(), id, await hashPassword(password)],
  );
  await pool.query('update "user" set "disabledAt" = null where "id" = $1', [id]);
  return { hint, name, email, password };
}

async function switchOff(pool: Pool): Promise<void> {
  await pool.query(
    `with people as (update "user" set "disabledAt" = now() where "email" like $1 and "disabledAt" is null returning "id")
     delete from "session" where "userId" in (select "id" from people)`,
    [`%@${DOMAIN}`],
  );
}
