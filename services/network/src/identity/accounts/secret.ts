import { createHmac, randomBytes } from 'node:crypto';
import type { Pool } from 'pg';
import { transaction } from '../database/transaction.ts';

/**
 * The secret that signs cookies and encrypts keys and second factors: that of the operator, or in a demonstration one of its own that
 * stays the same over restarts.
 */
export async function identitySecret(pool: Pool, given: string | null): Promise<string> {
  if (given !== null) return given;
  await pool.query(`insert into setting (key, value) values ('secret', $1) on conflict (key) do nothing`, [
    randomBytes(32).toString('base64url'),
  ]);
  const { rows } = await pool.query<{ value: string }>(`select value from setting where key = 'secret'`);
  return rows[0]!.value;
}

/**
 * What was encrypted with another secret cannot be read any more: signing keys and second factors are removed, and everybody is signed out.
 * Answers whether that was so. Without this no token could be issued after a lost secret, or after a demonstration became real.
 */
export async function forgetOtherSecrets(pool: Pool, secret: string): Promise<boolean> {
  const mark = createHmac('sha256', secret).update('which secret').digest('base64url');
  return transaction(pool, async (client) => {
    const { rows } = await client.query<{ value: string }>(
      `select value from setting where key = 'secret-mark' for update`,
    );
    if (rows[0]?.value === mark) return false;
    await client.query(
      `insert into setting (key, value) values ('secret-mark', $1) on conflict (key) do update set value = excluded.value`,
      [mark],
    );
    if (rows.length === 0) return false;
    await client.query('delete from "jwks"');
    await client.query('delete from "session"');
    await client.query('delete from "twoFactor"');
    await client.query('update "user" set "twoFactorEnabled" = false where "twoFactorEnabled"');
    return true;
  });
}
