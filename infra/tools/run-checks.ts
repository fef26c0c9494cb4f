import { deadCode } from './steps/dead-code.ts';
import { format } from './steps/format.ts';
import { fresh } from './steps/fresh.ts';
import { lint } from './steps/lint.ts';
import { rooms } from './steps/rooms.ts';
import type { Step } from './steps/step.ts';
import { types } from './steps/types.ts';

const steps: readonly Step[] = [types, lint, format, deadCode, rooms, fresh];

/** How many steps have passed and failed. */
export interface CheckCount {
  readonly passed: number;
  readonly failed: number;
}

/** Runs every step, prints what each one has found, and goes on after a failure so that one run shows all. */
export async function runChecks(root: string): Promise<CheckCount> {
  let failed = 0;
  for (const step of steps) {
    const { ok, output } = await step.run(root);
    if (!ok) failed += 1;
    console.log(`${ok ? 'ok    ' : 'FAILED'} ${step.name}`);
    if (output !== '') console.log(output.replace(/^/gm, '       '));
  }
  return { passed: steps.length - failed, failed };
}
