import { createHash, randomBytes } from 'node:crypto';
import { loadLayer, openDatabase, openNetwork, readEnvironment, type NetworkConfig } from '@verbund/network';
import pg from 'pg';
import { inject } from 'vitest';
import { layerOf } from '../world/layers.ts';
import { keeperOf, type World } from '../world/world.ts';
import { regionDoor, type RegionDoor } from './region-door.ts';

/** A real region with a real database, in which one world takes the place of another. */
export interface Region extends AsyncDisposable {
  readonly door: RegionDoor;
  /** Replaces all records. */
  load(world: World): Promise<void>;
}

/** Opens an empty region in a database of its own. */
export async function openRegion(code: string): Promise<Region> {
  const stack = new AsyncDisposableStack();
  try {
    const url = await newDatabase();
    const network = await openNetwork(
      configOf(code),
      readEnvironment({
        DATABASE_URL: url,
        PORT: '0',
        VERBUND_MODE: 'demo',
        VERBUND_SEED: 'none',
        VERBUND_LOG: 'silent',
      }),
    );
    stack.defer(() => network.stop());
    const orm = await openDatabase({ url, connections: 2 });
    stack.defer(() => orm.close(true));
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    stack.defer(() => client.end());
    const door = stack.use(await regionDoor(code, network.url));
    const region = stack.move();
    return {
      door,
      async load(world) {
        await client.query(CLEAR);
        const base = { region: code, demonstration: true, at: new Date(0) };
        await orm.em.fork().transactional((em) => loadLayer(em, layerOf(world, code), base));
        await hide(client, code, world);
        await state(client, code, world);
      },
      [Symbol.asyncDispose]: () => region.disposeAsync(),
    };
  } catch (error) {
    await stack.disposeAsync();
    throw error;
  }
}

const CLEAR = [
  'relation_statement',
  'outcome',
  'figure',
  'participation',
  'session',
  'site',
  'conference',
  'project',
  'relation',
  'organization',
]
  .map((table) => `delete from ${table};`)
  .join('');

async function hide(client: pg.Client, code: string, world: World): Promise<void> {
  for (const [table, rows] of [
    ['organization', world.organizations],
    ['relation', world.relations],
    ['conference', world.conferences],
    ['project', world.projects],
  ] as const) {
    const ids = rows.filter(({ id, hidden }) => hidden && keeperOf(id) === code).map(({ id }) => id);
    if (ids.length > 0)
      await client.query(`update ${table} set visibility = 'NETWORK' where id = any($1)`, [ids]);
  }
}

async function state(client: pg.Client, code: string, world: World): Promise<void> {
  const own = world.statements.filter(({ organization }) => keeperOf(organization) === code);
  for (const [position, { relation, kind, organization, verdict }] of own.entries()) {
    const key = createHash('sha256').update(`${relation}|${kind}|${organization}`).digest('hex').slice(0, 32);
    await client.query(
      `insert into relation_statement (organization_id, position, id, relation_id, relation_kind, verdict, stated_at)
       values ($1, $2, $3, $4, $5, $6, '2025-01-01T00:00:00.000Z')`,
      [organization, position, `${code}:statement/${key}`, relation, kind, verdict],
    );
  }
}

function configOf(code: string): NetworkConfig {
  return { code, name: `Region ${code}`, network: `Netz ${code}`, state: 'DE-TH', seed: [] };
}

async function newDatabase(): Promise<string> {
  const { adminDatabase, ...connection } = inject('postgres');
  const name = `oracle_${randomBytes(6).toString('hex')}`;
  const admin = new pg.Client({ ...connection, database: adminDatabase });
  await admin.connect();
  await admin.query(`create database ${name} template template0`);
  await admin.end();
  const { user, password, host, port } = connection;
  return `postgresql://${user}:${password}@/${name}?host=${encodeURIComponent(host)}&port=${port}`;
}
