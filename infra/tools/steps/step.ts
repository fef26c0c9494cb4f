/** What a step of `check` has found. */
export interface StepResult {
  readonly ok: boolean;
  /** What to tell: everything when it failed, at most a remark when it did not. */
  readonly output: string;
}

/** One step of `check`: looks at the tree under `root` and changes nothing in it. */
export interface Step {
  readonly name: string;
  run(root: string): Promise<StepResult>;
}
