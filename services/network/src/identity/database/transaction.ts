import type { Pool, PoolClient } from 'pg';

/** Runs the steps in one transaction: all of them, or none. */
export async function transaction<Result>(
  pool: Pool,
  steps: (client: PoolClient) => Promise<Result>,
): Promise<Result> {
  const client = await pool.connect();
  let broken = false;
  try {
    await client.query('begin');
    const result = await steps(client);
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch(() => {
      broken = true;
    });
    throw error;
  } finally {
    client.release(broken);
  }
}
