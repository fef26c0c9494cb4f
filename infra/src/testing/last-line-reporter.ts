import { writeSync } from 'node:fs';
import type { Reporter, TestModule, SerializedError } from 'vitest/node';

/** What `test` has checked before the tests, handed over as "<passed> <failed>". */
export const checksVariable = 'VERBUND_CHECKS';

/**
 * Prints `tests: N passed, N failed` as the very last line, with `, N skipped` where there are any.
 * A file that does not load and an error outside of all tests count as failed, so that `0 failed` means a green run.
 */
export default class LastLineReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly SerializedError[]): void {
    const [passedChecks = 0, failedChecks = 0] = (process.env[checksVariable] ?? '').split(' ').map(Number);
    const count = { passed: passedChecks, failed: failedChecks + unhandledErrors.length, skipped: 0 };
    for (const module of modules) {
      if (module.errors().length > 0) count.failed += 1;
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        if (state !== 'pending') count[state] += 1;
      }
    }
    const skipped = count.skipped > 0 ? `, ${count.skipped} skipped` : '';
    // At exit, because vitest's own summary and the end of the database come after this call.
    process.on('exit', () =>
      writeSync(1, `\ntests: ${count.passed} passed, ${count.failed} failed${skipped}\n`),
    );
  }
}
