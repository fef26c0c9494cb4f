import fc from 'fast-check';
import { drawn } from './draw.ts';
import { answerOf, difference, expectedAnswer } from './expected.ts';
import { federate, type Federation } from './federation.ts';
import { drawOperation } from './operation.ts';
import { reduceCase, type Case } from './reduce.ts';
import { drawWorld, type World } from './world.ts';

export interface OracleOptions {
  readonly seed: number;
  /** How many operations to ask; rounded up to whole worlds. */
  readonly operations: number;
  /** How the federation is made; default: the engine. */
  readonly federate?: (world: World) => Federation;
  /** Make a failing case small before it is reported. */
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

const cases = drawn((draw) => {
  const world = drawWorld(draw);
  const requests = Array.from({ length: OPERATIONS_PER_WORLD }, () => drawOperation(draw, world));
  return { world, requests };
});

/** Asks generated operations of generated federations and of one database, and reports the first answer that differs. */
export async function runOracle(options: OracleOptions): Promise<OracleReport> {
  const make = options.federate ?? ((world: World) => federate(world));
  let [worlds, operations, withErrors] = [0, 0, 0];
  let failing: Case | null = null;
  const property = fc.asyncProperty(cases, async ({ world, requests }) => {
    worlds++;
    const federation = make(world);
    for (const request of requests) {
      operations++;
      const expected = await expectedAnswer(world, request);
      if (expected.errors.length > 0) withErrors++;
      if (difference(expected, answerOf(await federation.answer(request))) === null) continue;
      failing = { world, request };
      return false;
    }
    return true;
  });
  await fc.check(property, { seed: options.seed, numRuns: Math.ceil(options.operations / OPERATIONS_PER_WORLD), endOnFailure: true });
  const failure = failing && (await describeFailure(failing, make, options));
  return { seed: options.seed, worlds, operations, withErrors, failure };
}

async function describeFailure(failing: Case, make: (world: World) => Federation, options: OracleOptions): Promise<string> {
  const differs = async ({ world, request }: Case) =>
    difference(await expectedAnswer(world, request), answerOf(await make(world).answer(request)));
  const fails = async (smaller: Case) => (await differs(smaller)) !== null;
  const { world, request } = options.reduce === false ? failing : await reduceCase(failing, fails);
  const { mistakes } = make(world);
  return [
    `answer of the federation is not that of one database (VERBUND_SEED=${options.seed})`,
    request.query,
    `variables ${JSON.stringify(request.variables ?? {})}`,
    `towns ${world.towns.join(' ')}${world.brittle ? ' (brittle)' : ''}`,
    ...describeRows(world),
    (await differs({ world, request })) ?? 'the difference does not come again',
    ...mistakes.slice(-1).map((mistake) => (mistake instanceof Error ? (mistake.stack ?? mistake.message) : String(mistake))),
  ].join('\n');
}

function describeRows({ rows }: World): readonly string[] {
  return [...rows.books, ...rows.branches, ...rows.loans, ...rows.genres].slice(0, 12).map((row) => JSON.stringify(row));
}

/** The seed to run with: VERBUND_SEED, or a new one. */
export function chooseSeed(): number {
  const given = process.env['VERBUND_SEED'];
  return given === undefined ? Date.now() % 2 ** 31 : Number(given);
}

