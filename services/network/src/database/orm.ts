import { Migrator } from '@mikro-orm/migrations';
import { MikroORM } from '@mikro-orm/postgresql';
import pg from 'pg';
import { First } from '../../migrations/0001-first.ts';
import { StatesOfOrganizations } from '../../migrations/0003-states-of-organizations.ts';
import { StatementsSuggestionsLinks } from '../../migrations/0002-statements-suggestions-links.ts';
import { Imports } from '../../migrations/0004-imports.ts';
import { ErasureMarks } from '../../migrations/0005-erasure-mark.ts';
import { RelationsByKind } from '../../migrations/0006-relations-by-kind.ts';
import { FormDrafts } from '../../migrations/0007-form-drafts.ts';
import { Growth } from '../../migrations/0008-growth.ts';
import { entities } from '../entities.ts';
import { giveBackBroken } from './broken-connections.ts';
import { limitStatements } from './statement-limit.ts';

export interface DatabaseOptions {
  /** `postgresql://user:password@host:port/name`, or with a Unix socket `postgresql://user:password@/name?host=/folder`. */
  readonly url: string;
  /** Connections this process may hold at once. */
  readonly connections?: number;
  /** Longest a statement may take outside a transaction; PostgreSQL then breaks it off. Without: as long as it takes. */
  readonly statementMs?: number;
  /** Called with the text of every statement, without its values where the driver allows; for counting in tests. */
  readonly onStatement?: (sql: string) => void;
}

/** Every migration in its order. Names are stored in the database and never change. */
const migrationsList = [
  { name: '0001-first', class: First },
  { name: '0002-statements-suggestions-links', class: StatementsSuggestionsLinks },
  { name: '0003-states-of-organizations', class: StatesOfOrganizations },
  { name: '0004-imports', class: Imports },
  { name: '0005-erasure-mark', class: ErasureMarks },
  { name: '0006-relations-by-kind', class: RelationsByKind },
  { name: '0007-form-drafts', class: FormDrafts },
  { name: '0008-growth', class: Growth },
];

/** Opens the database of one region. Nothing is created or changed. */
export async function openDatabase(options: DatabaseOptions): Promise<MikroORM> {
  const { onStatement, statementMs } = options;
  return MikroORM.init({
    entities,
    // The pg driver reads the address itself: it knows Unix sockets and TLS options, which are no URL to MikroORM.
    driverOptions: {
      connectionString: options.url,
      onPoolCreated: (pool: pg.Pool) => {
        giveBackBroken(pool);
        if (statementMs !== undefined) limitStatements(pool, statementMs);
      },
    },
    dbName: new pg.Client({ connectionString: options.url }).database ?? 'postgres',
    pool: { min: 1, max: options.connections ?? 8, idleTimeoutMillis: 30_000 },
    extensions: [Migrator],
    // Functions are made by migrations alone.
    schemaGenerator: { ignoreRoutines: true },
    migrations: { migrationsList, snapshot: false, silent: true, tableName: 'migration' },
    // All instants are UTC; a server with another time zone must not shift them.
    forceUtcTimezone: true,
    debug: false,
    ...(onStatement && {
      onQuery: (sql: string) => {
        onStatement(sql);
        return sql;
      },
    }),
  });
}
