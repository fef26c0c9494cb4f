import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';

/** Makes an empty database in the PostgreSQL of the test run. Answers its address; nobody needs to clean up. */
export async function createTestDatabase(): Promise<string> {
  const { adminDatabase, ...connection } = inject('postgres');
  const name = `network_${randomBytes(6).toString('hex')}`;
  const admin = new pg.Client({ ...connection, database: adminDatabase });
  await admin.connect();
  await admin.query(`create database ${name} template template0`);
  await admin.end();
  const { user, password, host, port } = connection;
  return `postgresql://${user}:${password}@/${name}?host=${encodeURIComponent(host)}&port=${port}`;
}
