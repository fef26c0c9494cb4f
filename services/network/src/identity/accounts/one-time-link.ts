import { createHash, randomBytes } from 'node:crypto';
import type { Pool, PoolClient } from 'pg';
import { transaction } from '../database/transaction.ts';
import { newId, normalizeEmail } from './account.ts';
import { appendAudit } from './audit.ts';
import { endSessions } from './change-account.ts';
import { hashPassword } from './password.ts';

/** FIRST: the first admin names herself. INVITATION: a new account. ACCESS: password and second factor begin anew. */
export type LinkPurpose = 'FIRST' | 'INVITATION' | 'ACCESS';

/** What a link that can still be used is for. */
export interface OpenLink {
  readonly accountId: string;
  readonly purpose: LinkPurpose;
  readonly name: string;
  readonly email: string;
}

export const LINK_HOURS = 24;

/** Makes a link that gives its bearer this account, once, for 24 hours. Earlier links of the account end. Answers the secret part of it. */
export async function createLink(
  database: Pool | PoolClient,
  accountId: string,
  purpose: LinkPurpose,
  actor: string,
): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  // The first link is printed at every start until it is used; several processes of one region may start at once.
  if (purpose !== 'FIRST')
    await database.query('delete from one_time_link where account_id = $1 and used_at is null', [accountId]);
  await database.query(
    `insert into one_time_link (token_hash, account_id, purpose, expires_at) values ($1, $2, $3, now() + make_interval(hours => $4))`,
    [hashOf(token), accountId, purpose, LINK_HOURS],
  );
  await appendAudit(database, { action: 'LINK_CREATED', actor, subject: accountId });
  return token;
}

/** The address a person opens. Opening it changes nothing, because mail programs and chats open links too. */
export function linkAddress(publicUrl: string, token: string): string {
  return `${publicUrl}/identity/link/${token}`;
}

const OPEN = `from one_time_link l join "user" u on u."id" = l.account_id
  where l.token_hash = $1 and l.used_at is null and l.expires_at > now() and u."disabledAt" is null`;

/** What this link is for; null where it is used, expired, unknown, or its account is switched off. */
export async function findLink(pool: Pool, token: string): Promise<OpenLink | null> {
  const { rows } = await pool.query<OpenLink>(
    `select l.account_id as "accountId", l.purpose, u."name", u."email" ${OPEN}`,
    [hashOf(token)],
  );
  return rows[0] ?? null;
}

export interface LinkUse {
  readonly password: string;
  /** Only the first admin names herself; for others these are ignored. */
  readonly name: string;
  readonly email: string;
}

/**
 * Sets the password and spends the link, in one transaction; of two who use it at once, one succeeds.
 * Whoever was signed in to the account is signed out; a second factor is gone and has to be set up anew.
 */
export async function spendLink(
  pool: Pool,
  token: string,
  use: LinkUse,
): Promise<'DONE' | 'GONE' | 'EMAIL_TAKEN'> {
  const hash = await hashPassword(use.password);
  return transaction(pool, async (client) => {
    const { rows } = await client.query<OpenLink>(
      `select l.account_id as "accountId", l.purpose ${OPEN} for update of l`,
      [hashOf(token)],
    );
    const [link] = rows;
    if (!link) return 'GONE';
    const { accountId, purpose } = link;
    if (purpose === 'FIRST' && !(await nameAccount(client, accountId, use))) return 'EMAIL_TAKEN';
    await setPassword(client, accountId, hash);
    await client.query('delete from "twoFactor" where "userId" = $1', [accountId]);
    await client.query('update "user" set "twoFactorEnabled" = false, "updatedAt" = now() where "id" = $1', [
      accountId,
    ]);
    await endSessions(client, accountId);
    await client.query('update one_time_link set used_at = now() where account_id = $1 and used_at is null', [
      accountId,
    ]);
    await appendAudit(client, { action: 'LINK_USED', actor: accountId, subject: accountId });
    return 'DONE';
  });
}

async function nameAccount(
  client: PoolClient,
  accountId: string,
  { name, email }: LinkUse,
): Promise<boolean> {
  const address = normalizeEmail(email);
  const taken = await client.query('select 1 from "user" where "email" = $1 and "id" <> $2', [
    address,
    accountId,
  ]);
  if (taken.rowCount) return false;
  await client.query('update "user" set "name" = $2, "email" = $3 where "id" = $1', [
    accountId,
    name.trim(),
    address,
  ]);
  return true;
}

async function setPassword(client: PoolClient, accountId: string, hash: string): Promise<void> {
  await client.query(
    `insert into "account" ("id", "accountId", "providerId", "userId", "password", "updatedAt") values ($1, $2, 'credential', $2, $3, now())
     on conflict ("userId", "providerId") do update set "password" = excluded."password", "updatedAt" = now()`,
    [newId(), accountId, hash],
  );
}

function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
