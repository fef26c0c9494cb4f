import { createHmac } from 'node:crypto';
import pg from 'pg';
import type { Connection } from './cluster.ts';

/** A region's own database with its own role. */
export interface RegionDatabase {
  /** A URL that the pg driver, libpq and MikroORM accept: the host is the percent-encoded folder of the socket. */
  readonly url: string;
}

/**
 * Makes a region's role and database if they are missing. The role owns that one database and can enter no other.
 * @param region the region's code, a lower-case word
 */
export async function regionDatabase(admin: Connection, region: string): Promise<RegionDatabase> {
  const name = `verbund_${region}`;
  // Worked out, not stored: the same at every start, and worth nothing without the cluster's own password.
  const password = createHmac('sha256', admin.password).update(name).digest('base64url');
  const client = new pg.Client({ ...admin });
  await client.connect();
  try {
    await makeRole(client, name, password);
    await makeDatabase(client, name);
  } finally {
    await client.end();
  }
  return { url: `postgresql://${name}:${password}@${encodeURIComponent(admin.host)}:${admin.port}/${name}` };
}

async function makeRole(client: pg.Client, name: string, password: string): Promise<void> {
  const role = client.escapeIdentifier(name);
  const found = await client.query('select 1 from pg_roles where rolname = $1', [name]);
  const verb = found.rowCount === 0 ? 'create' : 'alter';
  await client.query(
    `${verb} role ${role} login nosuperuser nocreatedb nocreaterole password ${client.escapeLiteral(password)}`,
  );
}

async function makeDatabase(client: pg.Client, name: string): Promise<void> {
  const database = client.escapeIdentifier(name);
  const found = await client.query('select 1 from pg_database where datname = $1', [name]);
  if (found.rowCount === 0)
    await client.query(`create database ${database} owner ${database} template template0`);
  await client.query(`revoke all on database ${database} from public`);
}
