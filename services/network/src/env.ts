import { z } from 'zod';
import { readLiveSettings, type LiveSettings } from './live/live-settings.ts';
import { readIdentityEnvironment, type IdentityEnvironment } from './identity/identity-environment.ts';

const schema = z.object({
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65535).default(4101),
  DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//, 'expected postgresql://…'),
  VERBUND_SEED: z.enum(['full', 'core', 'none']).default('full'),
  VERBUND_SAMPLE: z.coerce.number().int().min(0).max(1_000_000).default(0),
  VERBUND_MODE: z.enum(['demo', 'production']).default('production'),
  VERBUND_STATEMENT_MS: z.coerce.number().int().min(10).max(600_000).default(4_000),
  VERBUND_ERASURE_LOG: z.string().min(1).optional(),
  VERBUND_LOG: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('info'),
});

/** What an operator may set for one region's process. */
export interface Environment {
  readonly host: string;
  /** 0: any free one. */
  readonly port: number;
  readonly databaseUrl: string;
  /** Which seed layers are loaded into a new database. */
  readonly seed: 'full' | 'core' | 'none';
  /** Generated records to have besides the seed. */
  readonly sample: number;
  /** `demo`: what is seeded is marked as demonstration. */
  readonly mode: 'demo' | 'production';
  /** Longest a reading statement may take; less than a gateway waits. */
  readonly statementMs: number;
  /** File with the erased names, outside the database and its backups. Null: names cannot be erased. */
  readonly erasureLog: string | null;
  readonly logLevel: string;
  readonly identity: IdentityEnvironment;
  readonly live: LiveSettings;
}

/** Reads and checks the environment. Throws an Error of one line that names every variable that is wrong, never its value. */
export function readEnvironment(env: NodeJS.ProcessEnv = process.env): Environment {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const result = schema.safeParse(given);
  if (!result.success)
    throw new Error(
      result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '),
    );
  const { HOST, PORT, DATABASE_URL, VERBUND_SEED, VERBUND_SAMPLE, VERBUND_MODE, VERBUND_LOG } = result.data;
  return {
    host: HOST,
    port: PORT,
    databaseUrl: DATABASE_URL,
    seed: VERBUND_SEED,
    sample: VERBUND_SAMPLE,
    mode: VERBUND_MODE,
    statementMs: result.data.VERBUND_STATEMENT_MS,
    erasureLog: result.data.VERBUND_ERASURE_LOG ?? null,
    logLevel: VERBUND_LOG,
    identity: readIdentityEnvironment(given),
    live: readLiveSettings(given['VERBUND_LIVE']),
  };
}
