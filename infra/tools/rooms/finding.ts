import type { Tree } from './tree.ts';

/** One place that breaks a rule of the house. */
export interface Finding {
  /** From the root of the repository; with `:line` where that helps. */
  readonly where: string;
  /** What is wrong there and what is expected, in one line. */
  readonly what: string;
}

/** A rule of the house: a pure function from the tree to what breaks it. */
export type Rule = (tree: Tree) => Finding[];
