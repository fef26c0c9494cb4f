import { drawFrom } from './draw.ts';
import type { House } from './house/house.ts';
import { drawQuestion } from './question/draw-question.ts';
import type { Question } from './question/question.ts';
import { readAnswer } from './question/read-answer.ts';
import { writeQuestion } from './question/write-question.ts';
import { difference } from './reference/answer.ts';
import { expectedAnswer } from './reference/expected.ts';
import { SOUND, without, type Rule } from './reference/rules.ts';
import { reduceCase, type Case } from './reduce.ts';
import { drawWorld } from './world/draw-world.ts';

export interface OracleReport {
  readonly seed: number;
  readonly worlds: number;
  readonly questions: number;
  /** Questions in which a region was missing. */
  readonly withMissing: number;
  /** Questions by what they ask. */
  readonly kinds: Readonly<Record<string, number>>;
  /** Rules that no answer so far depends on. */
  readonly untried: readonly Rule[];
  /** Null where every answer was that of the reference. */
  readonly failure: string | null;
}

export interface OracleOptions {
  readonly seed: number;
  readonly questions: number;
  /** Make a failing case small before it is reported; default: true. */
  readonly reduce?: boolean;
}

const QUESTIONS_PER_WORLD = 20;

/** Asks drawn questions of drawn worlds, and reports the first answer that is not the one of the reference. */
export async function runOracle(
  house: House,
  { seed, questions, reduce = true }: OracleOptions,
): Promise<OracleReport> {
  const fails = async (smaller: Case) => (await compare(house, smaller)).found !== null;
  const untried = new Set(Object.keys(SOUND) as Rule[]);
  const kinds: Record<string, number> = {};
  let [worlds, asked, withMissing] = [0, 0, 0];
  let failure: string | null = null;
  while (asked < questions && failure === null) {
    const draw = drawFrom(seed + worlds++);
    const world = drawWorld(draw);
    for (let next = 0; next < QUESTIONS_PER_WORLD && asked < questions && failure === null; next++) {
      const one: Case = { world, question: drawQuestion(draw, world) };
      const { actual, missed, found } = await compare(house, one);
      asked++;
      if (missed.length > 0) withMissing++;
      const { kind } = one.question.matter;
      kinds[kind] = (kinds[kind] ?? 0) + 1;
      for (const rule of found === null ? untried : []) {
        const mistaken = expectedAnswer(world, one.question, missed, without(rule));
        if (difference(mistaken, actual) !== null) untried.delete(rule);
      }
      if (found !== null)
        failure = await describe(
          house,
          reduce ? await reduceCase(one, fails) : one,
          found,
          seed + worlds - 1,
        );
    }
  }
  return { seed, worlds, questions: asked, withMissing, kinds, untried: [...untried], failure };
}

async function compare(house: House, { world, question }: Case) {
  await house.load(world);
  const { query, variables } = writeQuestion(question);
  const answer = await house.ask(query, variables, question.outages);
  const actual = readAnswer(answer);
  const expected = expectedAnswer(world, question, answer.missed, SOUND);
  return { actual, missed: answer.missed, found: difference(expected, actual) };
}

async function describe(
  house: House,
  { world, question }: Case,
  first: string,
  seed: number,
): Promise<string> {
  const { missed, found } = await compare(house, { world, question });
  const { regions, ...tables } = world;
  return [
    `the house does not answer as its rows say (VERBUND_SEED=${seed})`,
    describeQuestion(question),
    `missed ${JSON.stringify(missed)}`,
    `regions ${regions.join(' ')}`,
    ...Object.entries(tables).flatMap(([table, rows]) =>
      (rows as readonly object[]).slice(0, 12).map((row) => `${table} ${JSON.stringify(row)}`),
    ),
    found ?? `the difference does not come again; it was\n${first}`,
  ].join('\n');
}

function describeQuestion(question: Question): string {
  const { query, variables } = writeQuestion(question);
  return `${query.slice(0, 160)}\nvariables ${JSON.stringify(variables)}\noutages ${JSON.stringify(question.outages)}`;
}
