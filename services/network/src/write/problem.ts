import type { ProblemCode } from './problem.enum.ts';

/** Something a person can put right. Contract: type `Problem`. */
export interface Problem {
  readonly code: ProblemCode;
  /** Names of arguments and fields, and places in lists counted from 0: `input`, `figures`, `2`, `value`. */
  readonly path: readonly string[];
  /** What was expected and what came, in English, for developers: clients show words of their own by `code`. */
  readonly message: string;
}
