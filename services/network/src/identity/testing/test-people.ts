import { Pool } from 'pg';
import { createAccount, type NewAccount } from '../accounts/account.ts';
import { createLink, spendLink } from '../accounts/one-time-link.ts';
import { SCHEMA } from '../database/identity-pool.ts';
import type { TestRegion } from './test-region.ts';

export const PASSWORD = 'vier kleine Enten';

/** Runs statements on the accounts of a region, as an operator could. */
export async function onAccounts<Result>(
  { options }: TestRegion,
  step: (pool: Pool) => Promise<Result>,
): Promise<Result> {
  const pool = new Pool({
    connectionString: options.databaseUrl,
    options: `-c search_path=${SCHEMA}`,
    max: 1,
  });
  try {
    return await step(pool);
  } finally {
    await pool.end();
  }
}

/** An account with the password of the tests. Answers its id. */
export async function addPerson(region: TestRegion, person: Partial<NewAccount> = {}): Promise<string> {
  return onAccounts(region, async (pool) => {
    const account = {
      name: 'Aylin',
      email: 'aylin@example.org',
      role: 'editor',
      body: null,
      ...person,
    } as const;
    const id = await createAccount(pool, account);
    if (id === null) throw new Error(`${account.email} has an account already`);
    const token = await createLink(pool, id, 'INVITATION', 'test');
    await spendLink(pool, token, { password: PASSWORD, name: '', email: '' });
    return id;
  });
}
