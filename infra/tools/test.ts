import { nodeVersionProblem } from '../src/node-version.ts';

/** The test command: all checks, then all tests. Arguments go to vitest. */
async function main(): Promise<void> {
  const problem = nodeVersionProblem();
  if (problem !== undefined) {
    console.error(problem);
    process.exit(1);
  }
  const { repository } = await import('../src/repository.ts');
  const { runChecks } = await import('./run-checks.ts');
  const { runTests } = await import('./run-tests.ts');
  const checks = await runChecks(repository);
  const tests = await runTests(repository, ['rooms', 'e2e'], process.argv.slice(2), checks);
  process.exitCode = checks.failed > 0 ? 1 : tests;
}

void main();
