import type { MikroORM } from '@mikro-orm/postgresql';
import type { NetworkConfig } from '../config.ts';
import { openDatabase } from '../database/orm.ts';
import { readEnvironment } from '../env.ts';
import { openNetwork, type RunningNetwork } from '../network.ts';
import type { SeedLayer } from '../seed/seed-format.ts';
import { fixtureLayer } from './fixture-layer.ts';
import { createTestDatabase } from './test-database.ts';

/** An answer over HTTP. `data` is loose on purpose: every test says with `toEqual` what it must be. */
export interface Answer {
  readonly status: number;
  // oxlint-disable-next-line typescript/no-explicit-any -- it has the form of its question; a type would repeat every test
  readonly data: any;
  readonly errors: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions?: { readonly code?: string };
  }[];
  readonly codes: readonly (string | undefined)[];
  readonly text: string;
}

export interface TestNetwork extends RunningNetwork {
  readonly databaseUrl: string;
  /** The same database by another way, for what nobody can ask for yet. */
  readonly orm: MikroORM;
  ask(query: string, variables?: object, headers?: Record<string, string>): Promise<Answer>;
  /** Statements since the last call. */
  takeStatements(): string[];
}

interface TestOptions {
  readonly layers?: readonly SeedLayer[];
  readonly sample?: number;
  readonly seed?: 'full' | 'core' | 'none';
  readonly databaseUrl?: string;
  /** File of the erasure log; without one nothing can be erased. */
  readonly erasureLog?: string;
  /** Whose tokens are trusted, as in `VERBUND_IDENTITY`. */
  readonly identity?: object;
  /** Longest a reading statement may take. */
  readonly statementMs?: number;
  /** As in `VERBUND_LIVE`. */
  readonly live?: object;
}

export const testConfig: NetworkConfig = {
  code: 'th',
  name: 'Probeland',
  network: 'Landesnetz Probe e.V.',
  state: 'DE-TH',
  seed: [fixtureLayer],
};

/** A region with a database of its own, as in production but for its data. */
export async function startTestNetwork({
  layers,
  sample = 0,
  seed = 'full',
  databaseUrl,
  identity = {},
  live = {},
  erasureLog = '',
  statementMs,
}: TestOptions = {}): Promise<TestNetwork> {
  const url = databaseUrl ?? (await createTestDatabase());
  const config = layers ? { ...testConfig, seed: layers } : testConfig;
  const environment = readEnvironment({
    DATABASE_URL: url,
    PORT: '0',
    VERBUND_MODE: 'demo',
    VERBUND_SEED: seed,
    VERBUND_SAMPLE: String(sample),
    VERBUND_LOG: 'silent',
    VERBUND_IDENTITY: JSON.stringify(identity),
    VERBUND_LIVE: JSON.stringify(live),
    VERBUND_ERASURE_LOG: erasureLog,
    VERBUND_STATEMENT_MS: statementMs === undefined ? '' : String(statementMs),
  });
  const statements: string[] = [];
  const network = await openNetwork(config, environment, { onStatement: (sql) => void statements.push(sql) });
  const orm = await openDatabase({ url, connections: 2 });
  return {
    url: network.url,
    databaseUrl: url,
    orm,
    ask: (query, variables, headers) => post(network.url, JSON.stringify({ query, variables }), headers),
    takeStatements: () => statements.splice(0),
    stop: async () => {
      await network.stop();
      await orm.close(true);
    },
  };
}

/** Posts a body to `/graphql`. */
export async function post(url: string, body: string, headers: Record<string, string> = {}): Promise<Answer> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', ...headers },
  });
  const text = await response.text();
  const { data, errors = [] } = JSON.parse(text) as { data?: unknown; errors?: Answer['errors'] };
  return {
    status: response.status,
    data,
    errors,
    codes: errors.map(({ extensions }) => extensions?.code),
    text,
  };
}
