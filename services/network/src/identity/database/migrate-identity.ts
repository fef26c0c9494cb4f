import type { Pool } from 'pg';
import { SCHEMA } from './identity-pool.ts';
import { accounts } from './migrations/0001-accounts.ts';
import { transaction } from './transaction.ts';

/** Any number that no other lock of a region uses. */
const LOCK = 7_236_002;

/** Every migration in its order. Names are stored in the database and never change. */
const MIGRATIONS: readonly { readonly name: string; readonly sql: string }[] = [
  { name: '0001-accounts', sql: accounts },
];

/**
 * Brings the schema `identity` to the newest form, in one transaction and at most one process at a time; answers what was done.
 * A second process waits and then finds nothing to do.
 */
export async function migrateIdentity(pool: Pool): Promise<readonly string[]> {
  return transaction(pool, async (client) => {
    await client.query('select pg_advisory_xact_lock($1)', [LOCK]);
    await client.query(`create schema if not exists ${SCHEMA}`);
    await client.query(
      'create table if not exists migration (name text primary key, at timestamptz not null default now())',
    );
    const { rows } = await client.query<{ name: string }>('select name from migration');
    const known = new Set(rows.map(({ name }) => name));
    const pending = MIGRATIONS.filter(({ name }) => !known.has(name));
    for (const { name, sql } of pending) {
      await client.query(sql);
      await client.query('insert into migration (name) values ($1)', [name]);
    }
    return pending.map(({ name }) => name);
  });
}
