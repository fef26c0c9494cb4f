import fc from 'fast-check';
import type { createEngine } from '../src/index.ts';
import { drawn } from './draw.ts';
import { answerOf, difference, expectedAnswer } from './expected.ts';
import { federate } from './federation.ts';
import { drawOperation } from './operation.ts';
import { reduceCase, type Case } from './reduce.ts';
import { drawWorld, type World } from './world.ts';

export interface OracleOptions {
  readonly seed: number;
  /** How many operations to ask; rounded up to whole worlds. */
  readonly operations: number;
  /** In each world, some towns do not answer. */
  readonly partial?: boolean;
  /** In the place of the engine: a broken one. */
  readonly createEngine?: typeof createEngine;
  /** Make a failing case small before it is reported; default: true. */
  readonly reduce?: boolean;
}

export interface OracleReport {
  readonly seed: number;
  readonly worlds: number;
  /** Operations asked, the failing one included. */
  readonly operations: number;
  /** Operations that had errors to compare. */
  readonly withErrors: number;
  /** Null where every answer was the oracle's. */
  readonly failure: string | null;
}

const OPERATIONS_PER_WORLD = 10;
const NOBODY: ReadonlySet<string> = new Set();

const cases = drawn((draw) => {
  const world = drawWorld(draw);
  const silent = new Set(world.towns.filter(() => draw.chance(40)));
  const requests = Array.from({ length: OPERATIONS_PER_WORLD }, () => drawOperation(draw, world));
  // In every other partial world all towns answer, but not every round of a closure.
  const missed = new Set(
    world.towns.flatMap((town) => [1, 2, 3].map((round) => `${town} ${round}`)).filter(() => draw.chance(30)),
  );
  return { world, requests, silent: draw.chance(50) ? silent : NOBODY, missed };
});

/** Asks generated operations of generated federations and of one database, and reports the first answer that differs. */
export async function runOracle(options: OracleOptions): Promise<OracleReport> {
  let [worlds, operations, withErrors] = [0, 0, 0];
  let failing: Case | null = null;
  const property = fc.asyncProperty(cases, async ({ world, requests, silent, missed }) => {
    worlds++;
    for (const request of requests) {
      operations++;
      const one: Case = {
        world,
        request,
        silent: options.partial ? silent : NOBODY,
        missed: options.partial ? missed : NOBODY,
      };
      const { expected, found } = await ask(one, options);
      if (expected.errors.length > 0) withErrors++;
      if (found === null) continue;
      failing = one;
      return false;
    }
    return true;
  });
  await fc.check(property, {
    seed: options.seed,
    numRuns: Math.ceil(options.operations / OPERATIONS_PER_WORLD),
    endOnFailure: true,
  });
  const failure = failing && (await describeFailure(failing, options));
  return { seed: options.seed, worlds, operations, withErrors, failure };
}

/** To one town: one request for each round of closures, one for all root fields, and one for each round of references and of nested fields. */
function mostRequests(query: string): number {
  const rounds = /\b(within|series)\b/.test(query) || query.includes('$') ? 6 : 0;
  const nesting = /\b(holdings|lent)\b/.test(query) ? 2 : 0;
  return rounds + 1 + 2 + nesting;
}

async function ask({ world, request, silent, missed }: Case, options: OracleOptions) {
  const missesRound = (town: string, round: number) => missed.has(`${town} ${round}`);
  const federation = federate(world, {
    silent,
    missesRound,
    ...(options.createEngine ? { createEngine: options.createEngine } : {}),
  });
  const expected = await expectedAnswer(world, request, silent, missesRound);
  const actual = answerOf(await federation.answer(request));
  const [busiest, most = 0] =
    [...federation.requests].toSorted(([, left], [, right]) => right - left)[0] ?? [];
  const tooOften =
    most > mostRequests(request.query)
      ? `requests\n  expected at most ${mostRequests(request.query)} to each town\n  actual   ${most} to ${busiest}`
      : null;
  return { expected, found: difference(expected, actual) ?? tooOften, mistakes: federation.mistakes };
}

async function describeFailure(failing: Case, options: OracleOptions): Promise<string> {
  const fails = async (smaller: Case) => (await ask(smaller, options)).found !== null;
  const least = options.reduce === false ? failing : await reduceCase(failing, fails);
  const { found, mistakes } = await ask(least, options);
  const { world, request, silent, missed } = least;
  return [
    `answer of the federation is not that of one database (VERBUND_SEED=${options.seed})`,
    request.query,
    `variables ${JSON.stringify(request.variables ?? {})}`,
    `towns ${world.towns.map((town) => (silent.has(town) ? `(${town})` : town)).join(' ')}${world.brittle ? ', brittle' : ''}${missed.size > 0 ? `, missed rounds: ${[...missed].join(', ')}` : ''}`,
    ...describeRows(world),
    found ?? 'the difference does not come again',
    ...mistakes
      .slice(-1)
      .map((mistake) => (mistake instanceof Error ? (mistake.stack ?? mistake.message) : String(mistake))),
  ].join('\n');
}

function describeRows({ rows }: World): readonly string[] {
  return [...rows.books, ...rows.branches, ...rows.loans, ...rows.genres]
    .slice(0, 12)
    .map((row) => JSON.stringify(row));
}

/** The seed to run with: VERBUND_SEED, or a new one. */
export function chooseSeed(): number {
  const given = process.env['VERBUND_SEED'];
  return given === undefined ? Date.now() % 2 ** 31 : Number(given);
}
