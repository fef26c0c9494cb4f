import { Pool } from 'pg';

/** Accounts live in a schema of their own: no entity of the region ever points at a person's account. */
export const SCHEMA = 'identity';

/** A small pool of its own, so that a flood of sign-ins never takes the connections of the graph. */
export function openIdentityPool(databaseUrl: string, onError: (error: Error) => void): Pool {
  const pool = new Pool({
    connectionString: databaseUrl,
    options: `-c search_path=${SCHEMA} -c timezone=UTC`,
    max: 4,
    idleTimeoutMillis: 30_000,
    connectionTimeoutMillis: 10_000,
    statement_timeout: 15_000,
    idle_in_transaction_session_timeout: 15_000,
    application_name: 'verbund-identity',
  });
  // Without a listener a connection that PostgreSQL closes ends the process.
  pool.on('error', onError);
  return pool;
}
