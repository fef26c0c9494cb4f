import { parseArgs } from 'node:util';
import { z } from 'zod';
import { FoundationError } from '../src/errors.ts';
import type { HousePlan } from './house-plan.ts';

/** What the caller asked for, checked. */
export interface StartOptions {
  readonly help: boolean;
  /** Print what the children print, instead of keeping it in log files. */
  readonly verbose: boolean;
  /** The gateway's port; a region's is this plus its offset. */
  readonly port: number;
  /** The data folder the caller wished for; `undefined` for the usual one. */
  readonly data: string | undefined;
  /** Codes of the regions to start, in the order of the plan. */
  readonly regions: readonly string[];
  /** Start regions without their seed. */
  readonly empty: boolean;
  /** How many generated records each region adds to its seed. */
  readonly sample: number;
  /** PostgreSQL servers given by the caller, by region code; the others use the embedded one. */
  readonly databaseUrls: ReadonlyMap<string, string>;
}

const highestPort = 65_535;

/**
 * Reads options and environment; an option wins over the variable of the same meaning, an empty variable is not there.
 * @throws FoundationError `OPTION_INVALID` with one line per broken value
 */
export function readOptions(argv: readonly string[], env: NodeJS.ProcessEnv, plan: HousePlan): StartOptions {
  const { values: flags } = parse(argv);
  const given = new Map<string, { source: string; value: string }>();
  for (const setting of ['port', 'data', 'regions', 'sample'] as const) {
    const variable = `VERBUND_${setting.toUpperCase()}`;
    const value = flags[setting] ?? (env[variable] || undefined);
    if (value !== undefined)
      given.set(setting, { source: flags[setting] === undefined ? variable : `--${setting}`, value });
  }
  if (env.VERBUND_EMPTY) given.set('empty', { source: 'VERBUND_EMPTY', value: env.VERBUND_EMPTY });
  for (const { code } of plan.regions) {
    const variable = databaseVariable(code);
    const value = env[variable];
    if (value) given.set(variable, { source: variable, value });
  }

  const outcome = schemaFor(plan).safeParse(
    Object.fromEntries([...given].map(([name, { value }]) => [name, value])),
  );
  if (!outcome.success) throw invalid(outcome.error, given);
  const settings = outcome.data;
  return {
    help: flags.help === true,
    verbose: flags.verbose === true,
    port: settings.port,
    data: settings.data,
    regions: settings.regions,
    empty: flags.empty === true || settings.empty,
    sample: settings.sample,
    databaseUrls: new Map(
      plan.regions.flatMap(({ code }) => {
        const url = (settings as Record<string, unknown>)[databaseVariable(code)];
        return typeof url === 'string' ? [[code, url] as const] : [];
      }),
    ),
  };
}

/** The variable that points a region at a PostgreSQL server of its own. */
export function databaseVariable(code: string): string {
  return `DATABASE_URL_${code.toUpperCase()}`;
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      // pnpm hands the separator of `start -- --help` on.
      args: argv[0] === '--' ? argv.slice(1) : [...argv],
      options: {
        help: { type: 'boolean', short: 'h' },
        verbose: { type: 'boolean' },
        port: { type: 'string' },
        data: { type: 'string' },
        regions: { type: 'string' },
        empty: { type: 'boolean' },
        sample: { type: 'string' },
      },
    });
  } catch (error) {
    const [firstSentence] = (error as Error).message.split('. ');
    throw new FoundationError('OPTION_INVALID', `${firstSentence}. --help lists the options.`, {
      cause: error,
    });
  }
}

function schemaFor(plan: HousePlan) {
  const codes = plan.regions.map(({ code }) => code);
  const highest = highestPort - Math.max(0, ...plan.regions.map(({ portOffset }) => portOffset));
  return z.object({
    port: wholeNumber(1, highest).default(4000),
    data: z.string().optional(),
    regions: z
      .string()
      .transform((text) => text.split(',').map((code) => code.trim()))
      .refine((asked) => asked.every((code) => codes.includes(code)), {
        message: `expected codes out of ${codes.join(', ')}, separated by commas`,
      })
      .transform((asked) => codes.filter((code) => asked.includes(code)))
      .default(codes),
    empty: z
      .enum(['1', 'true', 'yes', '0', 'false', 'no'], { message: 'expected true or false' })
      .transform((word) => ['1', 'true', 'yes'].includes(word))
      .default(false),
    sample: wholeNumber(0, 1_000_000).default(0),
    ...Object.fromEntries(codes.map((code) => [databaseVariable(code), databaseUrl.optional()])),
  });
}

function wholeNumber(least: number, most: number) {
  return z
    .string()
    .refine((text) => /^\d+$/.test(text) && Number(text) >= least && Number(text) <= most, {
      message: `expected a whole number from ${least} to ${most}`,
    })
    .transform(Number);
}

const databaseUrl = z.string().refine(
  (text) => {
    const url = URL.parse(text);
    return url !== null && /^postgres(ql)?:$/.test(url.protocol) && url.pathname.length > 1;
  },
  { message: 'expected postgresql://user:password@host:port/database' },
);

function invalid(
  error: z.ZodError,
  given: ReadonlyMap<string, { source: string; value: string }>,
): FoundationError {
  const lines = error.issues.map((issue) => {
    const name = String(issue.path[0]);
    const { source, value } = given.get(name) ?? { source: name, value: '' };
    // A database URL holds a password.
    const shown = source.startsWith('DATABASE_URL') ? 'something else' : JSON.stringify(value);
    return `${source}: ${issue.message}, got ${shown}.`;
  });
  return new FoundationError('OPTION_INVALID', [...new Set(lines)].join('\n'), { cause: error });
}
