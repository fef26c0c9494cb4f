import type { Question } from './question/question.ts';
import type { World } from './world/world.ts';

/** One question to one world. */
export interface Case {
  readonly world: World;
  readonly question: Question;
}

const MOST_TRIES = 400;

/** Makes a failing case small: leaves out whatever it still fails without. */
export async function reduceCase(failing: Case, fails: (smaller: Case) => Promise<boolean>): Promise<Case> {
  let least = failing;
  let tries = 0;
  for (let progress = true; progress;) {
    progress = false;
    for (const smaller of smallerCases(least)) {
      if (++tries > MOST_TRIES) return least;
      if (!(await fails(smaller))) continue;
      least = smaller;
      progress = true;
      break;
    }
  }
  return least;
}

/** Cases with a little less, the largest steps first. */
function* smallerCases({ world, question }: Case): Generator<Case> {
  for (const smaller of smallerQuestions(question)) yield { world, question: smaller };
  for (const table of TABLES) {
    for (const rows of smallerLists<unknown>(world[table]))
      yield { world: { ...world, [table]: rows }, question };
  }
  for (const table of TABLES) {
    for (const [index, row] of world[table].entries()) {
      for (const plain of plainer(row as unknown as Row)) {
        const rows = world[table].with(index, plain as never);
        yield { world: { ...world, [table]: rows }, question };
      }
    }
  }
}

const TABLES = ['conferences', 'projects', 'statements', 'relations', 'organizations'] as const;

function* smallerQuestions(question: Question): Generator<Question> {
  const { matter, outages, strict, regions } = question;
  for (const some of smallerLists(outages)) yield { ...question, outages: some };
  if (strict) yield { ...question, strict: false };
  if (regions !== null) yield { ...question, regions: null };
  if ('filter' in matter) {
    for (const key of Object.keys(matter.filter))
      yield { ...question, matter: { ...matter, filter: omit(matter.filter, key) } };
  }
  if (matter.kind === 'FIGURES' && matter.measures.length > 1) {
    for (const measure of matter.measures) yield { ...question, matter: { ...matter, measures: [measure] } };
  }
  if (matter.kind === 'STATISTICS') {
    for (const groupBy of smallerLists(matter.groupBy)) yield { ...question, matter: { ...matter, groupBy } };
  }
}

/** Nothing, either half, and then without each. */
function* smallerLists<Item>(list: readonly Item[]): Generator<readonly Item[]> {
  if (list.length === 0) return;
  yield [];
  const half = list.length >> 1;
  if (half > 0) {
    yield list.slice(0, half);
    yield list.slice(half);
  }
  if (list.length > 1) for (const index of list.keys()) yield list.toSpliced(index, 1);
}

type Row = Readonly<Record<string, unknown>>;

/** A row with one list shorter or one flag less. */
function* plainer(row: Row): Generator<Row> {
  for (const [key, value] of Object.entries(row)) {
    if (value === true) yield { ...row, [key]: false };
    if (Array.isArray(value))
      for (const less of smallerLists(value as readonly unknown[])) yield { ...row, [key]: less };
    if (key === 'until' && value !== null) yield { ...row, until: null };
  }
}

function omit(of: object, key: string): object {
  return Object.fromEntries(Object.entries(of).filter(([name]) => name !== key));
}
