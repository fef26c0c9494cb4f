import { randomBytes } from 'node:crypto';
import type { Pool, PoolClient } from 'pg';
import { ROLES, type Role } from '../viewer.ts';

/** Somebody who may sign in here, without anything secret. */
export interface Account {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  /** Of a reader. */
  readonly body: string | null;
  readonly twoFactorEnabled: boolean;
  readonly disabled: boolean;
  /** A password was set: the invitation was taken up. */
  readonly active: boolean;
}

export interface NewAccount {
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly body: string | null;
}

const SELECT = `select u."id", u."name", u."email", u."role", u."body", coalesce(u."twoFactorEnabled", false) as "twoFactorEnabled",
  u."disabledAt" is not null as "disabled",
  exists (select 1 from "account" a where a."userId" = u."id" and a."providerId" = 'credential' and a."password" is not null) as "active"
  from "user" u`;

/** All accounts, admins first, then by name. */
export async function listAccounts(pool: Pool): Promise<Account[]> {
  const { rows } = await pool.query<Account>(
    `${SELECT} order by array_position($1, u."role") desc, lower(u."name"), u."id"`,
    [ROLES],
  );
  return rows;
}

export async function findAccount(pool: Pool, id: string): Promise<Account | null> {
  const { rows } = await pool.query<Account>(`${SELECT} where u."id" = $1`, [id]);
  return rows[0] ?? null;
}

export async function findAccountByEmail(pool: Pool, email: string): Promise<Account | null> {
  const { rows } = await pool.query<Account>(`${SELECT} where u."email" = $1`, [normalizeEmail(email)]);
  return rows[0] ?? null;
}

/** Creates an account that nobody can use yet: a one-time link gives it a password. Null where the address is taken. */
export async function createAccount(
  database: Pool | PoolClient,
  { name, email, role, body }: NewAccount,
): Promise<string | null> {
  const { rows } = await database.query<{ id: string }>(
    `insert into "user" ("id", "name", "email", "emailVerified", "role", "body") values ($1, $2, $3, false, $4, $5)
     on conflict ("email") do nothing returning "id"`,
    [newId(), name.trim(), normalizeEmail(email), role, body],
  );
  return rows[0]?.id ?? null;
}

/** Addresses differ in more than the case of their letters or not at all. */
export function normalizeEmail(email: string): string {
  return email.trim().toLowerCase();
}

/** 160 random bits: ids of accounts tell nothing. */
export function newId(): string {
  return randomBytes(20).toString('base64url');
}
